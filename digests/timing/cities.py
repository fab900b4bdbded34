"""Places that people name and the IANA database does not, and the zones that most people live in."""

# In the languages that the bot's texts and sources come in; spellings that CLDR has are not repeated.
CITIES = {
    "Europe/Rome": "Milan, Milano, Милан, 米兰, Naples, Napoli, Неаполь, 那不勒斯, Turin, Torino, Турин, 都灵, "
    "Florence, Firenze, Флоренция, 佛罗伦萨, Venice, Venezia, Венеция, 威尼斯, Bologna, Болонья, Genoa, Genova, "
    "Генуя, Palermo, Палермо, Bari, Catania, Verona, Trieste, Cagliari, Perugia, Padova, Padua",
    "Europe/Berlin": "Munich, Monaco di Baviera, München, Мюнхен, 慕尼黑, Hamburg, Amburgo, Гамбург, 汉堡, "
    "Frankfurt, Francoforte, Франкфурт, 法兰克福, Cologne, Köln, Colonia, Кёльн, 科隆, Stuttgart, Leipzig, Lipsia, "
    "Dresden",
    "Europe/Paris": "Lyon, Lione, Лион, 里昂, Marseille, Marsiglia, Марсель, 马赛, Nice, Nizza, Ницца, Toulouse, "
    "Bordeaux",
    "Europe/London": "Manchester, Манчестер, 曼彻斯特, Birmingham, Liverpool, Edinburgh, Edimburgo, Эдинбург, "
    "爱丁堡, Glasgow, Cardiff, Leeds, Bristol, Oxford, Cambridge, UK, England, Inghilterra, Англия, Gran Bretagna, "
    "Великобритания",
    "Europe/Madrid": "Barcelona, Barcellona, Барселона, 巴塞罗那, Valencia, Siviglia, Seville, Sevilla, Bilbao",
    "Europe/Zurich": "Geneva, Ginevra, Genève, Женева, 日内瓦, Bern, Berna, Берн, 伯尔尼, Basel, Basilea, Lugano, "
    "Lausanne",
    "Europe/Warsaw": "Krakow, Cracovia, Краков, 克拉科夫, Gdansk, Danzica, Гданьск",
    "Europe/Amsterdam": "Rotterdam, Роттердам, The Hague, L'Aia, Гаага, 海牙",
    "Europe/Brussels": "Antwerp, Anversa, Антверпен",
    "Europe/Istanbul": "Ankara, Анкара, 安卡拉, Izmir, Smirne, Antalya",
    "Europe/Kyiv": "Odesa, Odessa, Одесса, Одеса, Kharkiv, Харьков, Харків, Lviv, Leopoli, Львов, Львів",
    "Europe/Moscow": "Saint Petersburg, St Petersburg, San Pietroburgo, Санкт-Петербург, Петербург, Питер, "
    "圣彼得堡, Kazan, Казань, 喀山, Nizhny Novgorod, Нижний Новгород, Sochi, Сочи, Rostov, Ростов-на-Дону, Voronezh, "
    "Воронеж",
    "Asia/Yekaterinburg": "Chelyabinsk, Челябинск, Ufa, Уфа, Perm, Пермь, Tyumen, Тюмень",
    "Asia/Shanghai": "Beijing, Peking, Pechino, Пекин, 北京, 北京市, Guangzhou, Canton, Гуанчжоу, 广州, Shenzhen, "
    "Шэньчжэнь, 深圳, Chengdu, Чэнду, 成都, Wuhan, Ухань, 武汉, Chongqing, 重庆, Tianjin, 天津, Hangzhou, 杭州, "
    "Nanjing, 南京, Xi'an, 西安, Harbin, Харбин, 哈尔滨, 上海市",
    "Asia/Tokyo": "Osaka, Осака, 大阪, Kyoto, Киото, 京都",
    "Asia/Kolkata": "Mumbai, Bombay, Мумбаи, 孟买, Delhi, New Delhi, Nuova Delhi, Дели, Нью-Дели, 新德里, 德里, "
    "Bangalore, Bengaluru, 班加罗尔, Chennai, Hyderabad",
    "Asia/Ho_Chi_Minh": "Hanoi, Ханой, 河内",
    "Asia/Jerusalem": "Tel Aviv, Тель-Авив, 特拉维夫, Haifa",
    "Asia/Dubai": "Abu Dhabi, Абу-Даби, 阿布扎比",
    "Asia/Riyadh": "Jeddah, Gedda, Джидда, Mecca, La Mecca, 麦加",
    "Asia/Karachi": "Islamabad, Исламабад, 伊斯兰堡, Lahore",
    "Asia/Almaty": "Astana, Астана, 阿斯塔纳",
    "Africa/Casablanca": "Rabat, Рабат, 拉巴特",
    "Africa/Lagos": "Abuja, Абуджа, 阿布贾",
    "Africa/Johannesburg": "Cape Town, Città del Capo, Кейптаун, 开普敦, Pretoria",
    "America/New_York": "Washington, Вашингтон, 华盛顿, Boston, Бостон, 波士顿, Philadelphia, Filadelfia, Miami, "
    "Майами, 迈阿密, Atlanta, USA, США",
    "America/Chicago": "Houston, Хьюстон, 休斯敦, Dallas, Даллас, 达拉斯, Austin, New Orleans, USA, США",
    "America/Los_Angeles": "San Francisco, Сан-Франциско, 旧金山, Seattle, Сиэтл, 西雅图, San Diego, Las Vegas, "
    "拉斯维加斯, USA, США",
    "America/Toronto": "Montreal, Montréal, Монреаль, 蒙特利尔, Ottawa, Оттава, 渥太华, Quebec",
    "America/Sao_Paulo": "Rio de Janeiro, Рио-де-Жанейро, 里约热内卢, Brasilia, Brasília, Бразилиа, 巴西利亚",
    "Australia/Sydney": "Canberra, Канберра, 堪培拉",
    "Pacific/Auckland": "Wellington, Веллингтон, 惠灵顿",
    "America/Denver": "USA, США",
}  # fmt: skip

# The likeliest first; together they have every offset that is in use.
MAJOR = [
    "Europe/Rome", "Europe/London", "Europe/Moscow", "Asia/Shanghai", "America/New_York", "America/Los_Angeles",
    "America/Chicago", "Europe/Kyiv", "Asia/Tokyo", "Asia/Kolkata", "America/Sao_Paulo", "Asia/Dubai",
    "Asia/Yekaterinburg", "Australia/Sydney", "Asia/Bangkok", "Asia/Dhaka", "America/Denver", "America/Halifax",
    "Asia/Tehran", "Asia/Karachi", "Asia/Kathmandu", "Asia/Kabul", "Asia/Yangon", "Asia/Vladivostok", "Asia/Magadan",
    "Asia/Kamchatka", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Pacific/Auckland",
    "America/Anchorage", "Pacific/Honolulu", "America/St_Johns", "Atlantic/Azores", "Atlantic/Cape_Verde",
    "America/Noronha", "America/Caracas", "America/Bogota", "America/Mexico_City", "America/Phoenix", "America/Nuuk",
    "Europe/Berlin", "Europe/Madrid", "Europe/Paris", "Europe/Lisbon", "Europe/Istanbul", "Africa/Cairo",
    "Africa/Lagos", "Africa/Johannesburg", "Pacific/Tongatapu", "Pacific/Kiritimati", "Pacific/Chatham",
    "Pacific/Pago_Pago", "Pacific/Marquesas", "Pacific/Gambier", "Pacific/Pitcairn", "Pacific/Noumea",
    "Australia/Lord_Howe", "Australia/Eucla", "Africa/Abidjan",
]  # fmt: skip
