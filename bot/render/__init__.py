"""From values to messages that Telegram accepts, pure.

Digest ── document ──┬─ classic ── parts ──▶ messages of HTML
                     └─ rich ── blocks ────▶ rich messages ── fallbacks, for servers that know none
Article ── article · listing · timeline      push ── the board of a push      lines · marks · utf16 ── below all
"""
