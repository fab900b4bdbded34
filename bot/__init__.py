"""The Telegram side: conversations, rendering, sending, the command line and the local Telegram."""
