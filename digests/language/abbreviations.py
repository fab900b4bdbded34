"""Abbreviations that end with a full stop, by language, in lower case and without that stop."""

from __future__ import annotations

# A name or a thing follows in the same sentence.
LEADING = {
    "it": """dott dott.ssa dr dr.ssa drssa prof prof.ssa proff sig sig.ra sig.na sigg ing avv arch geom rag on sen gen
        col cap ten magg serg amm cav comm mons don ss s f.lli cfr vd ved es ca lett proc civ pen d.lgs d.l d.m
        d.p.r l r.d dir dec rif fr v vs ediz trad op cit dev dip p.zza v.le c.so st mr mrs""",
    "en": """mr mrs ms messrs dr prof sen sens rep reps gov gen col maj capt cmdr lt sgt cpl pvt adm brig rev hon pres
        fr st ste mt vs v cf e.g i.e viz approx ca atty supt det insp dept""",
    "ru": """гор обл р-н пос дер ул просп пр-т пер пл наб корп оф тел факс им проф акад доц канд тов г-н г-жа гр см ср
        напр т.е т.н т.к т.о рис табл изд ред сост нач св ген полк подп майор лейт серж адм англ нем фр лат греч
        итал исп кит""",
    "fr": "av m mm mme mmes mlle mlles dr drs pr me mgr st ste al cf ex env éd gén col cdt lt bd",
    "de": """hr fr frl dr prof dipl dipl.-ing ing mag st vgl bzw z.b d.h u.a i.d.r u.u z.t v.a s.o s.u ca evtl ggf inkl
        exkl zzgl geb gest kath ev gen hrsg vs sog bspw max min mind""",
    "es": """sr sra srta sres sras dr dra drs dres d dª dña prof profa lic ing arq gral cnel tte sgto mons rvdo fr sto
        sta cf vid ej p.ej aprox avda ctra pza prov dpto gob""",
    "pt": "sr sra srs sras dr dra profª prof eng arq gen cel cap ten sgt mons fr sto sta cf ex aprox av",
    "uk": "обл р-н вул просп пров пл тел ім проф акад доц т.зв напр див пор мал табл ред ген полк",
}

# A number follows in the same sentence.
NUMBERED = {
    "it": """n nn nr num art artt p pp pag pagg cap capp vol voll fig figg tab par tel fax cell int ca co all sez cod
        reg gg gen feb mar apr mag giu lug ago set sett ott nov dic av""",
    "en": """no nos art p pp vol vols fig figs eq sec ch al est tel ext jan feb mar apr jun jul aug sep sept oct nov
        dec""",
    "ru": "п пп ч гл с стр ст т № янв февр апр авг сент окт нояб дек д кв",
    "fr": "no nos n n° art chap fig p pp vol vols t tél janv févr avr juil sept oct nov déc av",
    "de": "nr art abs bd bde s ff abb tab kap str aufl tel jan feb mär apr jun jul aug sep sept okt nov dez",
    "es": "núm nº n art arts pág págs p pp vol vols fig cap caps tel ene feb mar abr jun jul ago sept oct nov dic",
    "pt": "núm nº n art arts pág págs p pp vol fig tel jan fev mar abr jun jul ago set out nov dez",
    "uk": "п пп гл с стор ст т № січ лют бер квіт трав черв лип серп вер жовт лист груд",
}

# A number went before; without one, these are words (г.: year, or city) and lead to a name.
UNITS = {
    "ru": "г гг в вв р руб коп тыс млн млрд трлн кг км м см мм га мин сек ч",
    "uk": "р рр ст грн коп тис млн млрд трлн кг км м см",
}

# These end a sentence where a word follows with which sentences begin, and only there.
BEFORE_STARTERS = {
    "en": "inc corp ltd co bros llc plc jr sr esq ph.d m.d a.m p.m u.s u.k u.n u.s.a d.c e.u b.c b.c.e a.d c.e",
    "it": "a.c d.c s.p.a s.r.l p.m u.s.a o.n.u",
    "fr": "j.-c s.a a.m p.m",
}

# Words with which sentences begin and names do not.
STARTERS = {
    "en": """the a an in on at he she it they we i you but and this that these those there his her its their our my as
        if when while after before for from with by to according however no not so many most some since under what
        who how why where meanwhile earlier later last although though despite both all each other another also
        then now""",
    "it": """il lo la i gli le l un una uno non è se in per dal dalla dallo dai dagli dalle nel nella nello nei negli
        nelle al alla allo ai agli alle a da di del della dello dei degli delle sul sulla sui sulle e ed ma che
        chi con su si sono ha hanno questo questa questi queste quello quella ogni tutti tutto quando come perché
        poi ci ne mentre io noi lui lei loro ecco così anche ancora oggi ieri era erano dopo prima senza secondo
        tra fra""",
    "fr": """le la les l un une des du il elle ils elles on nous je ce cette ces c en dans à au aux pour par sur avec
        sans et mais ou si son sa ses leur leurs après avant depuis selon quand comme d qu plus""",
}
