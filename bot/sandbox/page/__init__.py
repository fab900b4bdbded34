"""The chat page of the local Telegram: people of a cast, each with their chats, in a browser on this machine.

browser ── guard (whose page is it?) ── routes ──┬─ view ── what a person sees
                                                 └─ seats ── what a person does
"""
