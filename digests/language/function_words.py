"""Words that say nothing of what a text is about: they join and point; in headlines others do, that count or report."""

from __future__ import annotations

from collections.abc import Mapping

from digests.language.tokens import fold

_JOINING: Mapping[str, str] = {
    "en": """a about above according across after again against all almost along already also although always amid
        among an and another any are around as at be because been before behind being below beneath besides
        between beyond both but by can cannot could despite did does doing done down during each either else
        ever every everything few for from had half has have having he her here hers him his how however if in
        inside into is it its itself just let like many may might more most must neither never no nobody none
        nor not nothing of off on only onto or other others our out outside over own rather same several shall
        she should since so some someone something still such than that the their them then there these they
        this those though through thus to too toward towards under until up upon us was we were what when where
        whether which while who whole whom whose why will with within without would yet you your""",
    "it": """a abbastanza ad agli ai al alcune alcuni alla alle allo allora altra altre altri altro anche ancora
        appena avere aveva avrebbe avuto ben c che chi ci ciascuno circa ciò coi col come con contro così cui da
        dagli dai dal dalla dalle dallo davanti davvero degli dei del della delle dello dentro di dietro diverse
        diversi dopo dove dovrebbe durante e ecco ed era erano essere finché fino fra fuori già gli ha hanno i
        il in infatti infine intanto invece io la le lei li lo loro lui ma mai meno mentre molta molte molti
        molto nei nel nella nelle nello nemmeno nessun nessuna nessuno niente noi non nostra nostro nulla o ogni
        oltre oppure per perché però piuttosto più poco poi proprio pure può qualche qualcosa quale quali quando
        quanti quanto quasi quei quella quelle quelli quello questa queste questi questo qui quindi rispetto
        sarebbe sarà se sempre senza si sia siamo sono sopra soprattutto sotto stata state stati stato stessa
        stesso su sua subito sue sugli sui sul sulla sulle sullo suo suoi tale tanti tanto tra troppo tutta
        tutte tutti tutto un una uno va verso via""",
    "es": """a acá además al algo algunas alguno algunos algún allí ambos ante antes apenas aquel aquí así aun aunque
        aún bajo cada casi cerca como con contra cual cuando cuanto cuya cuyo da de debajo debe deben del
        delante dentro desde después detrás donde durante e el ella ellas ellos en encima entonces entre era
        eran es esa esas ese eso esos esta estaba estas este esto estos está están fue fuera fueron ha haber
        había hacia han hasta hay incluso jamás la las le les lo los luego mayor mediante menos mi mientras
        misma mismas mismo mismos mucha muchas mucho muchos muy más nada nadie ni ninguna ninguno ningún no nos
        nosotros nunca o otra otras otro otros para pero poco por porque pueda pues que quien quién qué se sea
        según ser será sería si sido siempre sigue sin sino sobre solo son su sus sí tal también tampoco tan
        tanto te toda todas todavía todo todos tras tu tuvo un una unas uno unos va van varias varios y ya""",
    "fr": """a afin ainsi alors après assez au aucun aucune aujourd aujourd'hui auprès auquel aura aussi autant
        autour autre autres aux avait avant avec avoir bien c car ce ceci cela celle celles celui cependant ces
        cet cette ceux chaque chez ci comme comment contre d dans davantage de debout dedans dehors depuis
        derrière des dessous dessus devant devrait doit doivent donc dont du durant déjà elle elles en encore
        enfin ensemble ensuite entre environ est et eux font hors ici il ils j jamais jusqu jusque l la le les
        leur leurs lors lorsque lui là ma mais malgré me mes même mêmes n ne ni nombre non nos notre nous on ont
        or ou où par parce parmi pas pendant peu plupart plus plusieurs plutôt pour pourquoi pourrait presque
        près puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi rien s sa sans sauf
        se second selon sera serait ses si soit son sont sous souvent sur surtout tandis tant tel telle
        tellement toujours tous tout toute toutes travers tre trop très un une va vers via voici voilà vos votre
        vous y à été être""",
    "de": """ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus
        außer bald bei beide beiden beim bereits besser bevor bis bisher da dabei dadurch dafür dagegen daher
        damit danach daran darauf daraus darf darin darum darunter das dass davon davor dazu dein dem demnach
        den denen denn dennoch der deren derzeit des deshalb dessen deutlich die dies diese diesem diesen dieser
        dieses doch dort durch dürfen eben ebenfalls eher eigene eigenen ein eine einem einen einer eines
        einfach einige einigen einiger entlang er erst es etwa etwas euch fast für ganz gegen genau genug gerade
        gewesen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
        immer in innerhalb ins insgesamt ist ja jede jedem jeden jeder jedes jedoch jetzt kann kaum kein keine
        keinem keinen keiner können könnte könnten man mehr mehrere mehreren mein meist mit muss müssen nach
        nachdem nahe neben nein nicht nichts nie niemand noch nun nur ob oben oder offenbar oft ohne paar pro
        schon sehr sei seien sein seine seinem seinen seiner seit selbst sich sie sind so sobald sogar solche
        soll sollen sollte sondern sonst sowie später statt stets trotz um und uns unser unten unter viel viele
        vielen vom von vor vorerst war waren warum was weg wegen weil weiter weitere weiteren wenig weniger wenn
        wer werde werden wie wieder will wird wo wohl wollen worden wurde wurden während wäre zu zudem zuerst
        zum zur zurück zusammen zwar zwischen über überall""",
    "ru": """а без более больше будет будто будут бы был была были было быть в вам вас вблизи вдоль ведь весь вместе
        вместо вне вновь внутри во возле вокруг вопреки вот впервые впрочем все всегда всего всей всем всеми
        всех всю вся всякий всё вы где да даже для до довольно другая другие другим других другого другое другой
        его ее ему если есть еще ещё её же за зачем здесь и из из-за изза или им именно ими иначе их к каждая
        каждый кажется как какая какие какой когда которая которого которое которой которую которые который
        которых кроме кто куда ли лишь лучше между менее меньше мне многие многих много могут может можно мой мы
        на над надо назад накануне наконец нас наш не него нее некоторые некоторых нельзя нему несколько нет неё
        ни них ничего но ну нужно о об оба около он она они оно опять от откуда отчего очень перед по под позже
        пока после потом потому почему почти поэтому при про против пусть ради раз разве ранее рядом с сам сама
        самая сами само самые самый свое своего своей своем свои своих свой свою себе себя сейчас сих снова со
        совсем согласно спустя сразу среди столько т так такая также такие такой там твой те тем теперь тех то
        тогда того тоже той только том тот ту тут ты у уж уже хоть хотя чем через что чтобы чуть чье чья эта эти
        этим этих это этого этой этом этот эту я""",
    "zh": """不 与 也 了 于 从 他 你 及 和 在 她 它 对 就 我 或 把 是 有 的 而 被 这 那 都""",
}
# What somebody may look for, as part of a name, but no headline is about.
_COUNTING: Mapping[str, str] = {
    "en": """ago away back became become come comes day days eight enough even first five former four get gets give
        gives go goes going great keep keeps know known last late later latest least less likely made make makes
        making million much near nearly need needs new next nine now often old once one part past perhaps plan
        plans put puts really said saw say says second see seen sees set seven show shows six soon take taken
        takes tell tells ten thing things third thousand three time times today together told tomorrow took two
        used using very want wants way ways week weeks well went year years yes yesterday""",
    "it": """adesso anni anno bene cinque cosa detto dice dicono dieci dire due fa fare fatto fine giorni giorno ieri
        insieme meglio mesi mila milioni nove nuova nuove nuovi nuovo oggi ora otto possono prima prime primi
        primo quattro scorsa scorso sei sette settimana tre vicino viene volta volte vuole""",
    "es": """ahora anterior año años bien cinco cosa cuatro decir dejar dice dicen dicho diez dos día días fin gran
        hace hacen hacer hoy ir junto mañana medio mejor mes meses mil millones nueva nuevas nueve nuevo nuevos
        ocho parte pasada pasado peor primer primera primeras primero primeros próxima próximo puede pueden
        quiere segunda segundo seis semana semanas siete tener tenía tercera tiene tienen tres veces ver vez""",
    "fr": """an année années ans beaucoup cent chose cinq dernier derniers dernière dernières deux dire dit dix faire
        fait faut fin fois grand grande grâce hier huit jour jours laisse maintenant mieux mille millions moins
        mois moment neuf nouveau nouveaux nouvel nouvelle nouvelles partie personne peut peuvent premier
        premiers première premières prend prendre prochain prochaine quatre semaine semaines sept six temps
        trois veulent veut voir""",
    "de": """acht alte alten bleibt bringt drei dritte einmal ende erste ersten erster erstmals fordert fünf geht
        gemacht gestern gibt ging große großen gut heute jahr jahre jahren kam kommen kommt laut letzte letzten
        letzter lässt machen macht millionen monat monate morgen neu neue neuem neuen neuer neues neun rund sagt
        sagte sechs sieben steht stellt tag tage tagen teil tun vier voll wissen woche wochen zehn zeigt zwei
        zweite zweiten""",
    "ru": """восемь время вторая второй вчера говорит год года годах году годы два две девять день десять дней дни
        дня должен должна должны завтра заявил заявила заявили люди месяц месяца месяцев миллион миллиона
        миллионов начал начала начали недели неделю неделя новая нового новое новой новом новую новые новый
        новых один одна однако одни одним одного одной первая первого первое первой первые первый последние
        последний последних прошлого прошлой прошлом пять рассказал рассказала сегодня семь сказал сказала
        сообщил сообщила сообщили стал стала стали стало третий три тысяч тысячи хорошо хотят хочет четыре шесть""",
}


def _folded(words: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(map(fold, those.split())) for language, those in words.items()}


_FUNCTION_WORDS, _IN_HEADLINES = _folded(_JOINING), _folded(_COUNTING)
_NONE: frozenset[str] = frozenset()


def is_function_word(word: str, language: str) -> bool:
    """Tell whether a word of a language only joins others, points at them, or stands for them."""
    return fold(word) in _FUNCTION_WORDS.get(language, _NONE)


def says_nothing(word: str, language: str) -> bool:
    """Tell whether a headline that has a word is hardly about that: a function word, a number, or a report's "said"."""
    folded = fold(word)
    known = is_function_word(folded, language) or folded in _IN_HEADLINES.get(language, _NONE)
    return known or not any(map(str.isalpha, folded))
