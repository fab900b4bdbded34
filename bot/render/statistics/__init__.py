"""What figures come to: for each subject a chart, one line that says the main fact, and a table. Pure."""
