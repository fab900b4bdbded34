"""All words of a document or an entry, once, in their order: nothing of what only describes a picture or a page."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest

from digests.sources.documents import read_document
from digests.sources.feeds import read_feed

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
LEAD = "Der Rat hat am Dienstag lange beraten und am Ende über den Hafen abgestimmt, wie der Sprecher sagte."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = (
    f"<w:document xmlns:w='{W}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
    "xmlns:v='urn:schemas-microsoft-com:vml'>"
    "<w:body>{}</w:body></w:document>"
)
ODT = (
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
    "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
    "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'>"
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def run(words: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t xml:space='preserve'>{words}</w:t></w:r>"


def paragraph(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def deleted(words: str) -> str:
    return f"<w:del w:id='1' w:author='a'><w:r><w:delText xml:space='preserve'>{words}</w:delText></w:r></w:del>"


def inserted(words: str) -> str:
    return f"<w:ins w:id='2' w:author='a'>{run(words)}</w:ins>"


def moved(words: str, way: str) -> str:
    return f"<w:move{way} w:id='3' w:author='a'>{run(words)}</w:move{way}>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


BOX = f"<w:txbxContent>{paragraph(run('Kasten mit Zahlen.'))}</w:txbxContent>"
# What stands in a document below its headline and lead, and what is read there.
WORD = [
    ("changed", paragraph(run("Die Kosten "), deleted("sinken"), inserted("steigen"), run(" um vier Millionen.")),
     "Die Kosten steigen um vier Millionen."),
    ("moved", paragraph(moved("Le loyer ne change pas.", "From"), run("Le quai sera rénové."))
     + paragraph(moved("Le loyer ne change pas.", "To")), "Le quai sera rénové. Le loyer ne change pas."),
    ("new row", "<w:tbl>" + row(paragraph(deleted("Alte Zeile"))) + row(paragraph(inserted("Neue Zeile"))) + "</w:tbl>",
     "Neue Zeile"),
    ("in controls", f"<w:sdt><w:sdtContent>{paragraph(run('Торговцы против.'))}</w:sdtContent></w:sdt>"
     + paragraph(f"<w:hyperlink>{run('Подробности')}</w:hyperlink>", run(" появятся "),
                 f"<w:fldSimple w:instr=' DATE '>{run('завтра')}</w:fldSimple>", run(".")),
     "Торговцы против. Подробности появятся завтра."),
    ("in a box", paragraph(
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + BOX + "</wps:txbx></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict><v:textbox>" + BOX + "</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>", run("Weiter im Text.")), "Weiter im Text. Kasten mit Zahlen."),
    ("merged cells", "<w:tbl>"
     + row("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + paragraph(run("两行合并的格子")), paragraph(run("第一行")))
     + row("<w:tcPr><w:vMerge/></w:tcPr><w:p/>", f"<w:tbl>{row(paragraph(run('里面的表格')))}</w:tbl><w:p/>")
     + "</w:tbl>", "两行合并的格子 第一行 里面的表格"),
    ("breaks", paragraph("<w:r><w:t>El pleno</w:t><w:br/><w:t>votó</w:t><w:tab/><w:t>anoche.</w:t></w:r>"),
     "El pleno votó anoche."),
    ("hidden", paragraph(run("Koniec."), run("ukryte", "<w:rPr><w:vanish/></w:rPr>")), "Koniec."),
]  # fmt: skip
OPEN = [
    ("changed", "<text:tracked-changes><text:changed-region text:id='c'><text:deletion><text:p>sinken</text:p>"
     "</text:deletion></text:changed-region></text:tracked-changes><text:p>Die Kosten <text:change text:change-id='c'/>"
     "steigen<text:s text:c='2'/>um<text:tab/>vier<text:line-break/>Millionen.</text:p>",
     "Die Kosten steigen um vier Millionen."),
    ("a note", "<text:p>Порт закрыт.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
     "<text:p>Так сказал мэр.</text:p></text:note-body></text:note></text:p>", "Порт закрыт. Так сказал мэр."),
    ("a list", "<text:list><text:list-item><text:p>第一点。</text:p><text:list><text:list-item><text:p>其中之一。"
     "</text:p></text:list-item></text:list></text:list-item></text:list>", "第一点。 其中之一。"),
    ("cells", "<table:table><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>Due colonne"
     "</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>", "Due colonne"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "read"), [each[1:] for each in WORD], ids=[each[0] for each in WORD])
def test_a_docx_says_all_as_if_every_change_were_accepted(body: str, read: str) -> None:
    whole = paragraph(run("Der Hafen")) + paragraph(run(LEAD)) + body
    found = read_document(
        _packed({"word/document.xml": DOCUMENT.format(whole), "[Content_Types].xml": "<Types/>"}), NOW
    )
    assert " ".join(found.text.split()) == f"{LEAD} {read}"


@pytest.mark.parametrize(("body", "read"), [each[1:] for each in OPEN], ids=[each[0] for each in OPEN])
def test_an_odt_says_all_as_if_every_change_were_accepted(body: str, read: str) -> None:
    whole = ODT.format(f"<text:h text:outline-level='1'>Der Hafen</text:h><text:p>{LEAD}</text:p>{body}")
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": whole}
    assert " ".join(read_document(_packed(members), NOW).text.split()) == f"{LEAD} {read}"


def _packed(members: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return file.getvalue()


CAPTION = "Ein Bild vom Hafen am Abend mit vielen Schiffen und Kränen und noch mehr Möwen darüber"
MEDIA = "xmlns:{}='http://search.yahoo.com/mrss/'"
ENTRIES = [
    ("in a group", MEDIA.format("media"), f"<media:group><media:content url='a.jpg' medium='image'><media:description>"
     f"{CAPTION}</media:description></media:content></media:group><description>Der Hafen zieht um.</description>",
     "Der Hafen zieht um."),
    ("by another prefix", MEDIA.format("m"), f"<description>Порт переезжает.</description><m:description>{CAPTION}"
     "</m:description>", "Порт переезжает."),
    ("as RSS has it for channels", "", "<description>港口搬迁。</description><image><url>http://p.example/a.jpg</url>"
     f"<title>x</title><description>{CAPTION}</description></image>", "港口搬迁。"),
    ("below a picture", "", f"<description>&lt;figure&gt;&lt;img src=a.jpg&gt;&lt;figcaption&gt;{CAPTION}&lt;"
     "/figcaption&gt;&lt;/figure&gt;&lt;p&gt;Le port déménage.&lt;/p&gt;</description>", "Le port déménage."),
    ("instead of a picture", "", f"<description>&lt;img alt='{CAPTION}' src=a.jpg&gt;El puerto se muda.</description>",
     "El puerto se muda."),
    ("on lines of its own", "", "<description>&lt;ul&gt;&lt;li&gt;一&lt;/li&gt;&lt;li&gt;二&lt;/li&gt;&lt;/ul&gt;三"
     "&lt;br&gt;四</description>", "一\n二\n三\n四"),
]  # fmt: skip


@pytest.mark.parametrize(("about", "inside", "text"), [each[1:] for each in ENTRIES], ids=[each[0] for each in ENTRIES])
def test_what_describes_a_picture_is_not_an_entry_s_text(about: str, inside: str, text: str) -> None:
    item = f"<item><guid>1</guid><title>Hafen</title>{inside}</item>"
    feed = f"<rss version='2.0' {about}><channel><title>Blatt</title>{item}</channel></rss>"
    (entry,) = read_feed(feed.encode(), "http://p.example/f").entries
    assert (entry.title, entry.text) == ("Hafen", text)


WRAPPED = [
    ("<p>Il forno\nriapre <b>oggi</b>\nalle 9.</p>\n<p>Alle nove.</p>", "Il forno riapre oggi alle 9.\nAlle nove."),
    ("The ferry\nsails again<br>\non Monday.", "The ferry sails again\non Monday."),
    ("<div>图书馆星期六\n重新开放。</div><p>九点。</p>", "图书馆星期六重新开放。\n九点。"),
    ("<pre>Выход 9:00\nПриход 11:00</pre><p>Паром\nходит.</p>", "Выход 9:00\nПриход 11:00\nПаром ходит."),
    ("<ul>\n<li>Brot,\nfrisch</li>\n<li>Käse</li>\n</ul>", "Brot, frisch\nKäse"),
    ("Una línea\ncon <i>otra</i>\ny otra", "Una línea\ncon otra\ny otra"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "text"), WRAPPED)
def test_the_ends_of_lines_in_html_are_spaces_where_a_browser_shows_them_so(html: str, text: str) -> None:
    item = f"<item><title>T</title><description><![CDATA[{html}]]></description></item>"
    rss = f"<rss version='2.0'><channel><title>F</title>{item}</channel></rss>"
    (entry,) = read_feed(rss.encode(), "https://feed.example/rss").entries
    assert entry.text == text
