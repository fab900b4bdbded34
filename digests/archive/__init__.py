"""What has been published, looked back on: search, what is alike, how stories went on, and what is recent."""
