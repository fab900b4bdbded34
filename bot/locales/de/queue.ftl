# Was auf eine Entscheidung wartet
queue-left = 📥 { $count ->
    [one] <b>Ein Artikel wartet</b>
   *[other] <b>{ $count } Artikel warten</b>
    } auf eine Entscheidung
queue-came = Gekommen: { $moment }
queue-sent-in = Geschickt von { $name }, { $moment }
queue-not-yours = Der wartet auf jemand anderen.
queue-changed = Inzwischen steht dort etwas anderes. Lies ihn bitte noch einmal.
queue-goes-on = 🧵 Setzt „{ $title }“ fort ({ $day })
queue-perhaps = 🧵 Setzt vielleicht „{ $title }“ fort ({ $day }); Digests würden ihn als neu melden
queue-one-story = 🧵 Geht weiter
queue-another-story = 🆕 Neue Geschichte
queue-empty = 📭 Nichts wartet auf eine Entscheidung.
queue-empty-only = 📭 Mehr wartet nicht: { $only }
queue-publish = ✅ Veröffentlichen
queue-publish-nowhere = ✅ Ohne Thema raus
queue-only-one = Sonst wartet nichts.
queue-later = ⏭ Später
queue-all = Alles von { $source } heute · { $count }
queue-only = 🔎 Nur zeigen …
queue-read-on = 📥 Was noch wartet · { $count }
queue-everything = Alles, was wartet
queue-which = Was möchtest du sehen?
queue-published = ✅ Veröffentlicht: „{ $title }“
queue-discarded = 🗑 Verworfen: „{ $title }“
queue-decided = Darüber hat schon jemand anders entschieden.
queue-all-which = <b>{ $source }</b> · aus den letzten 24 Stunden: { $count }
queue-all-publish = ✅ Alle veröffentlichen · { $count }
queue-all-discard = 🗑 Alle verwerfen · { $count }
queue-all-published = { $count ->
    [0] Nichts wurde veröffentlicht.
    [one] ✅ Ein Artikel ist veröffentlicht.
   *[other] ✅ { $count } Artikel sind veröffentlicht.
    }
queue-all-discarded = { $count ->
    [0] Nichts wurde verworfen.
    [one] 🗑 Ein Artikel ist verworfen.
   *[other] 🗑 { $count } Artikel sind verworfen.
    }
queue-all-left = { $count ->
    [one] Einer steht in keinem Thema und wartet weiter.
   *[other] { $count } stehen in keinem Thema und warten weiter.
    }
queue-taken-published = ✅ { $name } hat um { $time } schon entschieden: „{ $title }“ ist veröffentlicht.
queue-taken-discarded = 🗑 { $name } hat um { $time } schon entschieden: „{ $title }“ ist verworfen.
queue-taken-scheduled = 🕒 { $name } hat um { $time } schon entschieden: „{ $title }“ ist geplant.
queue-look = 👁 Ansehen
queue-source-changed = ✏️ <b>Die Quelle sagt jetzt etwas anderes.</b>
queue-take = ✅ So übernehmen
queue-keep = ✖️ Unseren behalten
queue-change-taken = ✅ Wie es die Quelle jetzt sagt: „{ $title }“
queue-change-kept = ✖️ Bleibt, wie es war: „{ $title }“
queue-morning = ☀️ Morgenzeile
queue-morning-line = ☀️ { $count ->
    [one] <b>Ein Artikel wartet</b>
   *[other] <b>{ $count } Artikel warten</b>
    } auf deine Entscheidung.
queue-open = 📥 Zur Warteschlange
queue-another-time = 🕗 Andere Zeit
queue-morning-at = ☀️ Jeden Tag um <b>{ $time }</b> sage ich dir, wie viele Artikel auf eine Entscheidung warten; nichts, wenn keiner wartet, und nie in deinen Ruhezeiten. Wähl eine Zeit oder schreib eine.
queue-morning-never = ☀️ Ich sage dir nicht, wie viele Artikel warten. Wähl, wann ich es dir sagen soll, oder schreib eine Zeit.
queue-morning-not = Gar nicht
queue-all-taken = { $count ->
    [one] Über einen hat schon ein Kollege entschieden.
   *[other] Über { $count } hat schon ein Kollege entschieden.
    }
queue-overdue = ⚠️ <b>Sollte am { $day } um { $time } erscheinen und konnte nicht.</b>
