# Was auf eine Entscheidung wartet
queue-left = 📥 { $count ->
    [one] <b>Ein Artikel wartet</b>
   *[other] <b>{ $count } Artikel warten</b>
    } auf eine Entscheidung
queue-came = Gekommen: { $moment }
queue-sent-in = Geschickt von { $name }, { $moment }
queue-not-yours = Der wartet auf jemand anderen.
queue-changed = Inzwischen steht dort etwas anderes. Lies ihn bitte noch einmal.
queue-empty = 📭 Nichts wartet auf eine Entscheidung.
queue-empty-only = 📭 Mehr wartet nicht: { $only }
queue-publish = ✅ Veröffentlichen
queue-publish-nowhere = ✅ Ohne Thema raus
queue-later = ⏭ Später
queue-all = Alles von { $source } heute · { $count }
queue-only = 🔎 Nur zeigen …
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
queue-all-taken = { $count ->
    [one] Über einen hat schon ein Kollege entschieden.
   *[other] Über { $count } hat schon ein Kollege entschieden.
    }
