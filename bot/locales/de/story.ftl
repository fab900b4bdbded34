story-which = Welche? Schreib die Nummer eines Artikels, etwa <i>/story 12</i>, oder tipp auf 🧵 unter einer Meldung im Digest.
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [one] 1 Bericht · { $day }
       *[other] { $count } Berichte · seit { $day }
    }</i>
story-alone = Bisher gibt es dazu nichts davor und nichts danach.
story-joined = ➕ Kam nach dem Digest dazu ({ $day })
story-digest = 🗞 { $day }
story-digest-here = ⬆️ Der Digest ({ $day }): Tipp auf die zitierte Nachricht.
