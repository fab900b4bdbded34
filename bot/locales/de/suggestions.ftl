# What readers suggest.
suggest-ask = 💡 Welches Thema oder welche Quelle fehlt dir? Sag es der Redaktion in deinen Worten.
suggest-made = 💡 Danke, die Redaktion liest es. Du hörst von mir, wenn sie entschieden hat.
suggest-made-stopped = 💡 Danke, die Redaktion liest es. Du hast deine Digests angehalten, deshalb schreibe ich dir dazu nicht.
suggest-in-private = Vorschläge machst du in unserem privaten Chat.
suggest-taken-up = 💡 Die Redaktion nimmt deinen Vorschlag auf: „{ $text }“.
suggest-declined = 💡 Die Redaktion nimmt deinen Vorschlag vorerst nicht auf: „{ $text }“.
suggest-declined-because = Sie schreibt: „{ $line }“.
suggestions-button = 💡 Vorschläge ({ $count })
suggestions-open = 💡 Vorschläge ansehen
suggestions-morning-line = 💡 { $count ->
    [one] <b>Ein Vorschlag einer Leserin oder eines Lesers wartet</b>.
   *[other] <b>{ $count } Vorschläge aus der Leserschaft warten</b>.
}
suggestions-one = 💡 <b>Vorschlag { $number } von { $count }</b>, { $day }
    „{ $text }“
suggestions-none = 💡 Kein Vorschlag wartet.
suggestions-take-up = ➕ Thema daraus machen
suggestions-decline = Ablehnen
suggestions-source = 📡 Als Quelle aufnehmen
suggestions-quoted = Vorschlag aus der Leserschaft: „{ $text }“
suggestions-ask-line = Eine Zeile an den, der „{ $text }“ vorgeschlagen hat?
suggestions-no-line = Ohne Zeile ablehnen
suggestions-declined = Abgelehnt.
suggestions-decided = Über diesen Vorschlag ist schon entschieden.
error-suggestion-empty = Schreib deinen Vorschlag in Worten.
error-suggestion-too-long = Das ist zu lang: höchstens { $limit } Zeichen.
error-suggestions-enough = Du hast in letzter Zeit { $limit } Vorschläge gemacht. Warte bitte, bis die Redaktion sie gelesen hat.
error-suggestions-full = Die Redaktion hat sehr viele Vorschläge zu lesen. Versuch es in ein paar Tagen noch einmal.
