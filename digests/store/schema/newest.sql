-- schema 46;

CREATE TABLE meta (
	name VARCHAR(32) NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);

CREATE TABLE counters (
	name VARCHAR(32) NOT NULL, 
	value BIGINT NOT NULL, 
	PRIMARY KEY (name)
);

CREATE TABLE articles (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	created_at DATETIME NOT NULL, 
	source TEXT, 
	url TEXT, 
	added_by BIGINT, 
	number BIGINT, 
	published_at DATETIME, 
	publish_at DATETIME, 
	copy_of INTEGER, 
	author TEXT, 
	written_at DATETIME, 
	image_url TEXT, 
	corrected_at DATETIME, 
	topics_chosen BOOLEAN NOT NULL, 
	site TEXT NOT NULL, 
	source_words TEXT NOT NULL, address TEXT, picture TEXT, entities JSON, 
	FOREIGN KEY(copy_of) REFERENCES articles (id) ON DELETE SET NULL
);

CREATE UNIQUE INDEX articles_number ON articles (number, language);

CREATE INDEX articles_published_at ON articles (published_at, number);

CREATE INDEX articles_publish_at ON articles (publish_at) WHERE publish_at IS NOT NULL;

CREATE INDEX articles_added_by ON articles (added_by, status);

CREATE INDEX articles_copy_of ON articles (copy_of);

CREATE TABLE feeds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	url VARCHAR(2048) NOT NULL, 
	title TEXT NOT NULL, 
	added_at DATETIME NOT NULL, 
	next_poll_at DATETIME NOT NULL, 
	interval_s INTEGER NOT NULL, 
	trusted BOOLEAN NOT NULL, 
	paused BOOLEAN NOT NULL, 
	site TEXT, 
	folder JSON NOT NULL, 
	added_by BIGINT, 
	polled_at DATETIME, 
	etag TEXT, 
	last_modified TEXT, 
	body_hash VARCHAR(64), 
	failures INTEGER NOT NULL, 
	failing_since DATETIME, 
	trouble VARCHAR(64), 
	told BOOLEAN NOT NULL, renamed BOOLEAN DEFAULT 0 NOT NULL, 
	UNIQUE (url)
);

CREATE INDEX feeds_due ON feeds (next_poll_at, id);

CREATE TABLE feed_entries (
	feed_id INTEGER NOT NULL, 
	"key" VARCHAR(64) NOT NULL, 
	seen_at DATETIME NOT NULL, 
	article_id INTEGER, said VARCHAR(64), taken VARCHAR(64), 
	PRIMARY KEY (feed_id, "key"), 
	FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE SET NULL
);

CREATE INDEX feed_entries_article ON feed_entries (article_id);

CREATE TABLE imports (
	"key" VARCHAR(64) NOT NULL, 
	article_id INTEGER NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX imports_article ON imports (article_id);

CREATE TABLE source_channels (
	chat_id BIGINT NOT NULL, 
	since DATETIME NOT NULL, trusted BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (chat_id)
);

CREATE TABLE topics (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	slug VARCHAR(32) NOT NULL, 
	names JSON NOT NULL, 
	"query" TEXT NOT NULL, 
	emoji TEXT NOT NULL, expects_confirmation BOOLEAN DEFAULT 0 NOT NULL, archived BOOLEAN DEFAULT 0 NOT NULL, learns_from DATETIME, position INTEGER DEFAULT '0' NOT NULL, merged_into BIGINT, rests_from BIGINT DEFAULT '0' NOT NULL, back_from BIGINT DEFAULT '0' NOT NULL, 
	UNIQUE (slug)
);

CREATE TABLE article_topics (
	article_id INTEGER NOT NULL, 
	topic_id INTEGER NOT NULL, 
	score FLOAT NOT NULL, 
	words JSON NOT NULL, 
	learned JSON NOT NULL, 
	by_editor BOOLEAN NOT NULL, 
	number BIGINT, 
	PRIMARY KEY (article_id, topic_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE
);

CREATE TABLE country_words (
	code VARCHAR(2) NOT NULL, 
	words JSON NOT NULL, 
	PRIMARY KEY (code)
);

CREATE TABLE lessons (
	topic_id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	accepted BOOLEAN NOT NULL, 
	taught_at DATETIME NOT NULL, implied BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (topic_id, article_id), 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE rematches (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	topic_id INTEGER NOT NULL, 
	"after" BIGINT NOT NULL, 
	found BIGINT NOT NULL, 
	chat_id BIGINT, 
	message_id BIGINT, 
	UNIQUE (topic_id), 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE
);

CREATE INDEX lessons_article ON lessons (article_id);

CREATE INDEX lessons_newest ON lessons (topic_id, taught_at);

CREATE INDEX article_topics_newest ON article_topics (topic_id, number);

CREATE INDEX article_topics_number ON article_topics (number);

CREATE TABLE desk_marks (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	topic_id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	mark VARCHAR(16) NOT NULL, 
	CONSTRAINT desk_marks_once UNIQUE (topic_id, article_id), 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE desk_ties (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	others JSON NOT NULL, 
	together BOOLEAN NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE desk_moves (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	topic_id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	before_id INTEGER NOT NULL, 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	FOREIGN KEY(before_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE desk_titles (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	used BOOLEAN NOT NULL, 
	UNIQUE (article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX desk_marks_article ON desk_marks (article_id);

CREATE INDEX desk_ties_article ON desk_ties (article_id);

CREATE INDEX desk_moves_article ON desk_moves (article_id);

CREATE INDEX desk_moves_topic ON desk_moves (topic_id);

CREATE INDEX desk_moves_before ON desk_moves (before_id);

CREATE TABLE introductions (
	topic_id INTEGER NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	text TEXT NOT NULL, 
	number BIGINT NOT NULL, 
	written_at DATETIME NOT NULL, 
	used BOOLEAN NOT NULL, 
	PRIMARY KEY (topic_id, language), 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE
);

CREATE TABLE holds (
	topic_id INTEGER NOT NULL, 
	wait_s INTEGER NOT NULL, 
	drops BOOLEAN NOT NULL, 
	held_at DATETIME, 
	until DATETIME, 
	told BOOLEAN DEFAULT 0 NOT NULL, 
	withheld BIGINT DEFAULT '0' NOT NULL, 
	standing BOOLEAN DEFAULT 0 NOT NULL, 
	approved BIGINT DEFAULT '0' NOT NULL, withheld_from BIGINT DEFAULT '0' NOT NULL, ran_out_at DATETIME, ran_out_told BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (topic_id), 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE
);

CREATE TABLE sketches (
	value BIGINT NOT NULL, 
	article_id INTEGER NOT NULL, 
	PRIMARY KEY (value, article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX sketches_article ON sketches (article_id);

CREATE TABLE cards (
	article_id INTEGER NOT NULL, 
	chat_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	message_id BIGINT, 
	last_part_at DATETIME NOT NULL, 
	parts JSON NOT NULL, 
	media_group VARCHAR(64), 
	origin TEXT, note TEXT, 
	PRIMARY KEY (article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX cards_place ON cards (chat_id, user_id, article_id);

CREATE TABLE chats (
	id INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	digest_time VARCHAR(5) NOT NULL, 
	created_at DATETIME NOT NULL, 
	days SMALLINT NOT NULL, 
	tell_when_empty BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	stopped BOOLEAN NOT NULL, 
	paused_until DATETIME, 
	covered BIGINT NOT NULL, 
	next_due_at DATETIME, 
	followed TEXT DEFAULT '' NOT NULL, 
	held BOOLEAN DEFAULT 0 NOT NULL, 
	refusals SMALLINT DEFAULT '0' NOT NULL, 
	layout VARCHAR(16) NOT NULL, 
	length VARCHAR(16) NOT NULL, 
	rhythm VARCHAR(16) NOT NULL, owed TEXT DEFAULT '' NOT NULL, message_thread_id BIGINT, refused_at DATETIME, reads VARCHAR(255) DEFAULT '' NOT NULL, stories SMALLINT DEFAULT '0' NOT NULL, filter_set BIGINT DEFAULT '0' NOT NULL, more_times VARCHAR(64) DEFAULT '' NOT NULL, weekend_times VARCHAR(64) DEFAULT '' NOT NULL, silent BOOLEAN DEFAULT 0 NOT NULL, quiet VARCHAR(64) DEFAULT '' NOT NULL, city VARCHAR(64) DEFAULT '' NOT NULL, alerts_a_day SMALLINT DEFAULT '5' NOT NULL, told TEXT DEFAULT '' NOT NULL, public BOOLEAN DEFAULT 0 NOT NULL, pins BOOLEAN DEFAULT 0 NOT NULL, pinned BIGINT, to_pin BIGINT, topic_times TEXT DEFAULT '' NOT NULL, behind TEXT DEFAULT '' NOT NULL, dark BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id)
);

CREATE INDEX chats_due ON chats (next_due_at, id) WHERE next_due_at IS NOT NULL;

CREATE INDEX chats_paused ON chats (paused_until) WHERE paused_until IS NOT NULL;

CREATE INDEX chats_refusing ON chats (id) WHERE refusals > 0;

CREATE TABLE subscriptions (
	id INTEGER NOT NULL, 
	chat_id BIGINT NOT NULL, 
	topic_id INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT subscriptions_once UNIQUE (chat_id, topic_id), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE, 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE
);

CREATE INDEX subscriptions_topic ON subscriptions (topic_id);

CREATE TABLE connections (
	chat_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (chat_id, user_id), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE
);

CREATE INDEX connections_user ON connections (user_id);

CREATE TABLE editors (
	user_id BIGINT NOT NULL, 
	name TEXT NOT NULL, 
	added_by BIGINT NOT NULL, 
	added_at DATETIME NOT NULL, role VARCHAR(16) DEFAULT 'editor' NOT NULL, topics JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (user_id)
);

CREATE TABLE invitations (
	token_hash VARCHAR(128) NOT NULL, 
	invited_by BIGINT NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, role VARCHAR(16) DEFAULT 'editor' NOT NULL, 
	PRIMARY KEY (token_hash)
);

CREATE TABLE questions (
	chat_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	details JSON NOT NULL, 
	asked_at DATETIME NOT NULL, 
	PRIMARY KEY (chat_id, user_id)
);

CREATE TABLE editions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	day DATE NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	composed_at DATETIME NOT NULL, 
	covers_after BIGINT NOT NULL, 
	covers_up_to BIGINT NOT NULL, 
	kind VARCHAR(16) DEFAULT 'digest' NOT NULL, 
	corrects INTEGER, 
	lane SMALLINT DEFAULT '1' NOT NULL, 
	paused_at DATETIME, 
	pause_reason TEXT, 
	last_sent_at DATETIME, 
	outline JSON, 
	stale INTEGER DEFAULT '0' NOT NULL, 
	withdrawn_at DATETIME, 
	handed_up_to BIGINT, 
	open BOOLEAN DEFAULT 1 NOT NULL, 
	queued INTEGER DEFAULT '0' NOT NULL, 
	sent INTEGER DEFAULT '0' NOT NULL, 
	failed INTEGER DEFAULT '0' NOT NULL, 
	unknown INTEGER DEFAULT '0' NOT NULL, 
	skipped INTEGER DEFAULT '0' NOT NULL, errata TEXT DEFAULT '' NOT NULL, withdrawn_because VARCHAR(16), 
	FOREIGN KEY(corrects) REFERENCES editions (id)
);

CREATE INDEX editions_composed ON editions (composed_at);

CREATE INDEX editions_open ON editions (lane, id) WHERE open;

CREATE INDEX editions_corrects ON editions (corrects) WHERE corrects IS NOT NULL;

CREATE INDEX editions_stale ON editions (id) WHERE stale > 0;

CREATE INDEX editions_handing ON editions (id) WHERE handed_up_to IS NOT NULL;

CREATE TABLE appearances (
	article_id INTEGER NOT NULL, 
	edition_id INTEGER NOT NULL, 
	topic_id INTEGER NOT NULL, told BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (article_id, edition_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	FOREIGN KEY(edition_id) REFERENCES editions (id) ON DELETE CASCADE
);

CREATE INDEX appearances_topic ON appearances (topic_id, edition_id);

CREATE INDEX appearances_edition ON appearances (edition_id);

CREATE TABLE bodies (
	edition_id INTEGER NOT NULL, 
	part SMALLINT NOT NULL, 
	method VARCHAR(64) NOT NULL, 
	parameters JSON NOT NULL, 
	"instead" JSON NOT NULL, 
	PRIMARY KEY (edition_id, part), 
	FOREIGN KEY(edition_id) REFERENCES editions (id) ON DELETE CASCADE
);

CREATE TABLE deliveries (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	chat_id BIGINT NOT NULL, 
	edition_id INTEGER NOT NULL, 
	digest_key VARCHAR(64) NOT NULL, 
	part SMALLINT NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	attempts INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	not_before DATETIME NOT NULL, 
	owner VARCHAR(64), 
	started_at DATETIME, 
	finished_at DATETIME, 
	message_id BIGINT, 
	reason TEXT, 
	CONSTRAINT deliveries_once UNIQUE (chat_id, digest_key, part), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE
);

CREATE INDEX deliveries_pending ON deliveries (edition_id, not_before, id) WHERE state = 'pending';

CREATE INDEX deliveries_sending ON deliveries (edition_id) WHERE owner IS NOT NULL;

CREATE INDEX deliveries_messages ON deliveries (edition_id, id) WHERE message_id IS NOT NULL;

CREATE INDEX deliveries_troubled ON deliveries (edition_id, state) WHERE reason IS NOT NULL;

CREATE INDEX deliveries_open ON deliveries (chat_id) WHERE state = 'pending' OR owner IS NOT NULL;

CREATE TABLE pace (
	name VARCHAR(32) NOT NULL, 
	tat DATETIME, 
	blocked_until DATETIME, 
	paused_at DATETIME, 
	pause_reason TEXT, 
	paid_day DATE, 
	paid_messages INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (name)
);

CREATE TABLE orders (
	number INTEGER NOT NULL, 
	next_due_at DATETIME NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	digest_time VARCHAR(5) NOT NULL, 
	days SMALLINT NOT NULL, 
	tell_when_empty BOOLEAN NOT NULL, 
	followed TEXT NOT NULL, 
	covered BIGINT NOT NULL, 
	layout VARCHAR(16) NOT NULL, 
	length VARCHAR(16) NOT NULL, 
	rhythm VARCHAR(16) NOT NULL, 
	edition_id INTEGER, 
	digest_key VARCHAR(64) NOT NULL, 
	covers BIGINT NOT NULL, 
	then_due_at DATETIME, owed TEXT DEFAULT '' NOT NULL, reads VARCHAR(255) DEFAULT '' NOT NULL, stories SMALLINT DEFAULT '0' NOT NULL, filter_set BIGINT DEFAULT '0' NOT NULL, more_times VARCHAR(64) DEFAULT '' NOT NULL, weekend_times VARCHAR(64) DEFAULT '' NOT NULL, told TEXT DEFAULT '' NOT NULL, background TEXT DEFAULT '' NOT NULL, public BOOLEAN DEFAULT 0 NOT NULL, topic_times TEXT DEFAULT '' NOT NULL, behind TEXT DEFAULT '' NOT NULL, then_behind TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (number)
);

CREATE TABLE served (
	chat_id BIGINT NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (chat_id)
);

CREATE VIRTUAL TABLE article_index USING fts5(title, text, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");

CREATE VIRTUAL TABLE article_index_words USING fts5vocab(article_index, row);

CREATE TABLE vectors (
	article_id INTEGER NOT NULL, 
	vector BLOB, 
	revision INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX vectors_missing ON vectors (article_id) WHERE vector IS NULL;

CREATE TABLE inbox (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	update_id BIGINT NOT NULL, 
	post VARCHAR(64), 
	queue VARCHAR(32) NOT NULL, 
	body TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	tries INTEGER DEFAULT '0' NOT NULL, 
	owner VARCHAR(64), 
	progress TEXT, 
	error TEXT, 
	UNIQUE (update_id), 
	UNIQUE (post)
);

CREATE INDEX inbox_open ON inbox (queue, id) WHERE state = 'waiting' OR state = 'answering';

CREATE INDEX inbox_received ON inbox (received_at);

CREATE INDEX articles_address ON articles (address);

CREATE TABLE errata (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	title TEXT NOT NULL, 
	was TEXT NOT NULL, 
	reads TEXT NOT NULL, 
	note TEXT NOT NULL, 
	retracts BOOLEAN NOT NULL, 
	ground VARCHAR(16), restores BOOLEAN DEFAULT 0 NOT NULL, about VARCHAR(16) DEFAULT 'words' NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX errata_article ON errata (article_id, made_at);

CREATE TABLE answers (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	action VARCHAR(64) NOT NULL, 
	stale INTEGER DEFAULT '0' NOT NULL, 
	chat_id BIGINT, 
	message_id BIGINT, 
	inline_id VARCHAR(128), 
	language VARCHAR(16) DEFAULT '' NOT NULL, 
	timezone VARCHAR(64) DEFAULT '' NOT NULL, 
	shown_at DATETIME NOT NULL, lost BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT answers_place UNIQUE (chat_id, message_id), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE, 
	UNIQUE (inline_id)
);

CREATE TABLE answer_articles (
	article_id INTEGER NOT NULL, 
	answer_id INTEGER NOT NULL, 
	PRIMARY KEY (article_id, answer_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	FOREIGN KEY(answer_id) REFERENCES answers (id) ON DELETE CASCADE
);

CREATE INDEX answer_articles_answer ON answer_articles (answer_id);

CREATE INDEX answers_outdated ON answers (id) WHERE stale > 0;

CREATE INDEX answers_shown ON answers (shown_at);

CREATE TABLE filter_sets (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	digest VARCHAR(64) NOT NULL, 
	filters JSON NOT NULL, 
	used_at DATETIME NOT NULL, 
	UNIQUE (digest)
);

CREATE TABLE saved (
	chat_id BIGINT NOT NULL, 
	article_id INTEGER NOT NULL, 
	saved_at DATETIME NOT NULL, 
	PRIMARY KEY (chat_id, article_id), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX saved_article ON saved (article_id);

CREATE TABLE rules (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	digest VARCHAR(64) NOT NULL, 
	text TEXT NOT NULL, 
	needs JSON NOT NULL, 
	UNIQUE (digest)
);

CREATE TABLE follows (
	chat_id BIGINT NOT NULL, 
	rule_id INTEGER NOT NULL, 
	paused BOOLEAN NOT NULL, 
	since DATETIME NOT NULL, 
	ended_at DATETIME, alerts_after BIGINT, 
	PRIMARY KEY (chat_id, rule_id), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE, 
	FOREIGN KEY(rule_id) REFERENCES rules (id) ON DELETE CASCADE
);

CREATE INDEX follows_rule ON follows (rule_id);

CREATE INDEX follows_ended ON follows (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE rule_matches (
	article_id INTEGER NOT NULL, 
	rule_id INTEGER NOT NULL, 
	score FLOAT NOT NULL, 
	PRIMARY KEY (article_id, rule_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	FOREIGN KEY(rule_id) REFERENCES rules (id) ON DELETE CASCADE
);

CREATE INDEX rule_matches_rule ON rule_matches (rule_id, article_id);

CREATE INDEX articles_copies ON articles (number, copy_of) WHERE copy_of IS NOT NULL;

CREATE INDEX chats_filtering ON chats (filter_set) WHERE filter_set != 0;

CREATE INDEX follows_at_once ON follows (rule_id, chat_id) WHERE alerts_after IS NOT NULL;

CREATE TABLE alerting (
	chat_id BIGINT NOT NULL, 
	up_to BIGINT NOT NULL, 
	last_at DATETIME, 
	day DATE, 
	count SMALLINT NOT NULL, 
	due_at DATETIME, 
	PRIMARY KEY (chat_id), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE
);

CREATE INDEX alerting_due ON alerting (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX articles_waiting ON articles (status, id) WHERE number IS NULL;

CREATE INDEX orders_wanted ON orders (next_due_at, followed, covered, background, language, timezone, filter_set);

CREATE TABLE campaigns (
	name VARCHAR(64) NOT NULL, 
	starts INTEGER NOT NULL, 
	readers INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (name)
);

CREATE INDEX chats_pinning ON chats (id) WHERE to_pin IS NOT NULL;

CREATE TABLE translations (
	article_id INTEGER NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	source VARCHAR(64) NOT NULL, 
	title TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	PRIMARY KEY (article_id, language), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX translations_made ON translations (made_at);

CREATE TABLE audit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	made_at DATETIME NOT NULL, 
	"by" BIGINT, 
	deed VARCHAR(16) NOT NULL, 
	article_id BIGINT, 
	subject TEXT NOT NULL, 
	chat_id BIGINT, 
	"before" JSON NOT NULL, 
	"after" JSON NOT NULL
);

CREATE INDEX audit_article ON audit (article_id, id);

CREATE INDEX audit_by ON audit ("by", id);

CREATE INDEX audit_chat ON audit (chat_id);

CREATE INDEX audit_made_at ON audit (made_at);

CREATE TABLE hands (
	article_id INTEGER NOT NULL, 
	user_id BIGINT NOT NULL, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE card_places (
	article_id INTEGER NOT NULL, 
	chat_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	message_id BIGINT NOT NULL, 
	seen BIGINT NOT NULL, 
	PRIMARY KEY (article_id, chat_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX card_places_chat ON card_places (chat_id);

CREATE TABLE contributions (
	article_id INTEGER NOT NULL, 
	user_id BIGINT NOT NULL, 
	told VARCHAR(16), 
	PRIMARY KEY (article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX contributions_user ON contributions (user_id);

CREATE TABLE earlier_numbers (
	article_id INTEGER NOT NULL, 
	topic_id INTEGER NOT NULL, 
	number BIGINT NOT NULL, 
	PRIMARY KEY (article_id, topic_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE
);

CREATE TABLE mornings (
	user_id BIGINT NOT NULL, 
	at VARCHAR(5), 
	told_on DATE, 
	PRIMARY KEY (user_id)
);

CREATE TABLE source_changes (
	article_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	found_at DATETIME NOT NULL, 
	PRIMARY KEY (article_id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE tallies (
	kind VARCHAR(16) NOT NULL, 
	day DATE NOT NULL, 
	"key" BIGINT NOT NULL, 
	count BIGINT NOT NULL, 
	PRIMARY KEY (kind, day, "key")
);

CREATE INDEX tallies_day ON tallies (day);

CREATE TABLE announcements (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	state VARCHAR(16) NOT NULL, 
	created_by BIGINT, 
	created_at DATETIME NOT NULL, 
	topics JSON NOT NULL, 
	languages VARCHAR(255) NOT NULL, 
	kinds VARCHAR(255) NOT NULL, 
	active_days SMALLINT NOT NULL, 
	silent BOOLEAN NOT NULL, 
	revision INTEGER NOT NULL, 
	holder_id BIGINT, 
	held_since DATETIME, 
	confirmed_at DATETIME, 
	handed_up_to BIGINT
);

CREATE TABLE announcement_versions (
	announcement_id INTEGER NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	method VARCHAR(64) NOT NULL, 
	parameters JSON NOT NULL, 
	"instead" JSON NOT NULL, 
	edition_id BIGINT, 
	PRIMARY KEY (announcement_id, language), 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE
);

CREATE INDEX announcement_versions_edition ON announcement_versions (edition_id);

CREATE TABLE unmet (
	chat_id BIGINT NOT NULL, 
	reached BOOLEAN, 
	PRIMARY KEY (chat_id), 
	FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE
);

CREATE TABLE topic_frames (
	topic_id INTEGER NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	place VARCHAR(16) NOT NULL, 
	text TEXT NOT NULL, 
	entities JSON, 
	PRIMARY KEY (topic_id, language, place), 
	FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE
);

CREATE TABLE suggestions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	user_id BIGINT NOT NULL, 
	text TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	decided_at DATETIME
);

CREATE INDEX suggestions_of_person ON suggestions (user_id);

CREATE TABLE desk_pictures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	photo TEXT, 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX desk_pictures_article ON desk_pictures (article_id);

INSERT INTO counters VALUES ('published', 0);

INSERT INTO pace VALUES ('bot', NULL, NULL, NULL, NULL, NULL, 0)