"""Previews of Telegram posts, as Telegram's site gives them to other sites, made here."""

from __future__ import annotations

CDN = "https://cdn.telegram.example/file"


def widget(post: str, text: str, *, name: str = "La Valle", extra: str = "", media: str = "", at: str = "") -> str:
    """Return one post; ``extra`` stands above its text, ``media`` and ``at`` are its picture and its moment."""
    style = f"width:800px;background-image:url('{media}')"
    picture = f'<a class="tgme_widget_message_photo_wrap" href="#" style="{style}"></a>' if media else ""
    owner = f'<a class="tgme_widget_message_owner_name" href="#"><span dir="auto">{name}</span></a>'
    words = f'<div class="tgme_widget_message_text" dir="auto">{text}</div>'
    time = f'<time datetime="{at or "2026-03-09T17:30:00+00:00"}">Mar 9 at 17:30</time>'
    return f"""<div class="tgme_widget_message js-widget_message" data-post="{post}">
 <div class="tgme_widget_message_user"><a href="#"><i style="background-image:url('{CDN}/face.jpg')">F</i></a></div>
 <div class="tgme_widget_message_bubble">
  <div class="tgme_widget_message_author">{owner}</div>
  {extra}{picture}
  <div class="tgme_widget_message_text js-message_text" dir="auto">{words}</div>
  <div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span> views
   <a class="tgme_widget_message_date" href="#">{time}</a></div>
 </div></div>"""


def preview(*widgets: str) -> str:
    """Return the page of one post, or of a channel with several."""
    head = "<head><title>Telegram Widget</title></head>"
    return f"<!DOCTYPE html><html>{head}<body class='widget_frame_base'>{''.join(widgets)}</body></html>"


def answering(words: str) -> str:
    """Return what a post shows of the message that it answers."""
    return f"""<a class="tgme_widget_message_reply" href="#"><div class="tgme_widget_message_author">
 <span class="tgme_widget_message_author_name">Un altro</span></div>
 <div class="tgme_widget_message_text js-message_reply_text">{words}</div></a>"""


def gone() -> str:
    """Return the page of a post that is not there."""
    return '<!DOCTYPE html><html><body><div class="tgme_widget_message_error">Post not found</div></body></html>'
