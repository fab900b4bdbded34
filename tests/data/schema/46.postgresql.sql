--
-- PostgreSQL database dump
--


-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alerting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerting (
    chat_id bigint NOT NULL,
    up_to bigint NOT NULL,
    last_at timestamp with time zone,
    day date,
    count smallint NOT NULL,
    due_at timestamp with time zone
);


--
-- Name: announcement_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.announcement_versions (
    announcement_id bigint NOT NULL,
    language character varying(16) NOT NULL,
    method character varying(64) NOT NULL,
    parameters json NOT NULL,
    instead json NOT NULL,
    edition_id bigint
);


--
-- Name: announcements; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.announcements (
    id bigint NOT NULL,
    state character varying(16) NOT NULL,
    created_by bigint,
    created_at timestamp with time zone NOT NULL,
    topics json NOT NULL,
    languages character varying(255) NOT NULL,
    kinds character varying(255) NOT NULL,
    active_days smallint NOT NULL,
    silent boolean NOT NULL,
    revision integer NOT NULL,
    holder_id bigint,
    held_since timestamp with time zone,
    confirmed_at timestamp with time zone,
    handed_up_to bigint
);


--
-- Name: announcements_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.announcements_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: announcements_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.announcements_id_seq OWNED BY public.announcements.id;


--
-- Name: answer_articles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answer_articles (
    article_id bigint NOT NULL,
    answer_id bigint NOT NULL
);


--
-- Name: answers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answers (
    id bigint NOT NULL,
    action character varying(64) NOT NULL,
    stale integer DEFAULT 0 NOT NULL,
    chat_id bigint,
    message_id bigint,
    inline_id character varying(128),
    language character varying(16) DEFAULT ''::character varying NOT NULL,
    timezone character varying(64) DEFAULT ''::character varying NOT NULL,
    shown_at timestamp with time zone NOT NULL,
    lost boolean DEFAULT false NOT NULL
);


--
-- Name: answers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.answers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: answers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.answers_id_seq OWNED BY public.answers.id;


--
-- Name: appearances; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appearances (
    article_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    topic_id bigint NOT NULL,
    told boolean DEFAULT false NOT NULL
);


--
-- Name: article_topics; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article_topics (
    article_id bigint NOT NULL,
    topic_id bigint NOT NULL,
    score double precision NOT NULL,
    words json NOT NULL,
    learned json NOT NULL,
    by_editor boolean NOT NULL,
    number bigint
);


--
-- Name: articles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles (
    id bigint NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    language character varying(16) NOT NULL,
    status character varying(16) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    source text,
    url text,
    added_by bigint,
    number bigint,
    published_at timestamp with time zone,
    publish_at timestamp with time zone,
    copy_of bigint,
    author text,
    written_at timestamp with time zone,
    image_url text,
    corrected_at timestamp with time zone,
    topics_chosen boolean NOT NULL,
    site text NOT NULL,
    source_words text NOT NULL,
    address text,
    picture text,
    entities json
);


--
-- Name: articles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_id_seq OWNED BY public.articles.id;


--
-- Name: audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit (
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    by bigint,
    deed character varying(16) NOT NULL,
    article_id bigint,
    subject text NOT NULL,
    chat_id bigint,
    before json NOT NULL,
    after json NOT NULL
);


--
-- Name: audit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: audit_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.audit_id_seq OWNED BY public.audit.id;


--
-- Name: bodies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bodies (
    edition_id bigint NOT NULL,
    part smallint NOT NULL,
    method character varying(64) NOT NULL,
    parameters json NOT NULL,
    instead json NOT NULL
);


--
-- Name: campaigns; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns (
    name character varying(64) NOT NULL,
    starts integer NOT NULL,
    readers integer NOT NULL,
    last_at timestamp with time zone NOT NULL
);


--
-- Name: card_places; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.card_places (
    article_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    user_id bigint NOT NULL,
    message_id bigint NOT NULL,
    seen bigint NOT NULL
);


--
-- Name: cards; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cards (
    article_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    user_id bigint NOT NULL,
    message_id bigint,
    last_part_at timestamp with time zone NOT NULL,
    parts json NOT NULL,
    media_group character varying(64),
    origin text,
    note text
);


--
-- Name: chats; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chats (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    title text NOT NULL,
    language character varying(16) NOT NULL,
    timezone character varying(64) NOT NULL,
    digest_time character varying(5) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    days smallint NOT NULL,
    tell_when_empty boolean NOT NULL,
    active boolean NOT NULL,
    stopped boolean NOT NULL,
    paused_until timestamp with time zone,
    covered bigint NOT NULL,
    next_due_at timestamp with time zone,
    followed text DEFAULT ''::text NOT NULL,
    held boolean DEFAULT false NOT NULL,
    refusals smallint DEFAULT '0'::smallint NOT NULL,
    layout character varying(16) NOT NULL,
    length character varying(16) NOT NULL,
    rhythm character varying(16) NOT NULL,
    owed text DEFAULT ''::text NOT NULL,
    message_thread_id bigint,
    refused_at timestamp with time zone,
    reads character varying(255) DEFAULT ''::character varying NOT NULL,
    stories smallint DEFAULT '0'::smallint NOT NULL,
    filter_set bigint DEFAULT '0'::bigint NOT NULL,
    more_times character varying(64) DEFAULT ''::character varying NOT NULL,
    weekend_times character varying(64) DEFAULT ''::character varying NOT NULL,
    silent boolean DEFAULT false NOT NULL,
    quiet character varying(64) DEFAULT ''::character varying NOT NULL,
    city character varying(64) DEFAULT ''::character varying NOT NULL,
    alerts_a_day smallint DEFAULT '5'::smallint NOT NULL,
    told text DEFAULT ''::text NOT NULL,
    public boolean DEFAULT false NOT NULL,
    pins boolean DEFAULT false NOT NULL,
    pinned bigint,
    to_pin bigint,
    topic_times text DEFAULT ''::text NOT NULL,
    behind text DEFAULT ''::text NOT NULL,
    dark boolean DEFAULT false NOT NULL
);


--
-- Name: connections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.connections (
    chat_id bigint NOT NULL,
    user_id bigint NOT NULL,
    since timestamp with time zone NOT NULL
);


--
-- Name: contributions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contributions (
    article_id bigint NOT NULL,
    user_id bigint NOT NULL,
    told character varying(16)
);


--
-- Name: counters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.counters (
    name character varying(32) NOT NULL,
    value bigint NOT NULL
);


--
-- Name: country_words; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.country_words (
    code character varying(2) NOT NULL,
    words json NOT NULL
);


--
-- Name: deliveries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.deliveries (
    id bigint NOT NULL,
    chat_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    digest_key character varying(64) NOT NULL,
    part smallint NOT NULL,
    state character varying(16) NOT NULL,
    attempts integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    owner character varying(64),
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    message_id bigint,
    reason text
);


--
-- Name: deliveries_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.deliveries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: deliveries_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.deliveries_id_seq OWNED BY public.deliveries.id;


--
-- Name: desk_marks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_marks (
    id bigint NOT NULL,
    topic_id bigint NOT NULL,
    article_id bigint NOT NULL,
    mark character varying(16) NOT NULL
);


--
-- Name: desk_marks_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.desk_marks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: desk_marks_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.desk_marks_id_seq OWNED BY public.desk_marks.id;


--
-- Name: desk_moves; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_moves (
    id bigint NOT NULL,
    topic_id bigint NOT NULL,
    article_id bigint NOT NULL,
    before_id bigint NOT NULL
);


--
-- Name: desk_moves_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.desk_moves_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: desk_moves_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.desk_moves_id_seq OWNED BY public.desk_moves.id;


--
-- Name: desk_pictures; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_pictures (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    photo text
);


--
-- Name: desk_pictures_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.desk_pictures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: desk_pictures_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.desk_pictures_id_seq OWNED BY public.desk_pictures.id;


--
-- Name: desk_ties; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_ties (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    others json NOT NULL,
    together boolean NOT NULL
);


--
-- Name: desk_ties_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.desk_ties_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: desk_ties_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.desk_ties_id_seq OWNED BY public.desk_ties.id;


--
-- Name: desk_titles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_titles (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    title text NOT NULL,
    used boolean NOT NULL
);


--
-- Name: desk_titles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.desk_titles_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: desk_titles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.desk_titles_id_seq OWNED BY public.desk_titles.id;


--
-- Name: earlier_numbers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.earlier_numbers (
    article_id bigint NOT NULL,
    topic_id bigint NOT NULL,
    number bigint NOT NULL
);


--
-- Name: editions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.editions (
    id bigint NOT NULL,
    day date NOT NULL,
    language character varying(16) NOT NULL,
    composed_at timestamp with time zone NOT NULL,
    covers_after bigint NOT NULL,
    covers_up_to bigint NOT NULL,
    kind character varying(16) DEFAULT 'digest'::character varying NOT NULL,
    corrects bigint,
    lane smallint DEFAULT '1'::smallint NOT NULL,
    paused_at timestamp with time zone,
    pause_reason text,
    last_sent_at timestamp with time zone,
    outline json,
    stale integer DEFAULT 0 NOT NULL,
    withdrawn_at timestamp with time zone,
    handed_up_to bigint,
    open boolean DEFAULT true NOT NULL,
    queued integer DEFAULT 0 NOT NULL,
    sent integer DEFAULT 0 NOT NULL,
    failed integer DEFAULT 0 NOT NULL,
    unknown integer DEFAULT 0 NOT NULL,
    skipped integer DEFAULT 0 NOT NULL,
    errata text DEFAULT ''::text NOT NULL,
    withdrawn_because character varying(16)
);


--
-- Name: editions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.editions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: editions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.editions_id_seq OWNED BY public.editions.id;


--
-- Name: editors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.editors (
    user_id bigint NOT NULL,
    name text NOT NULL,
    added_by bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    role character varying(16) DEFAULT 'editor'::character varying NOT NULL,
    topics json DEFAULT '[]'::json NOT NULL
);


--
-- Name: errata; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.errata (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    title text NOT NULL,
    was text NOT NULL,
    reads text NOT NULL,
    note text NOT NULL,
    retracts boolean NOT NULL,
    ground character varying(16),
    restores boolean DEFAULT false NOT NULL,
    about character varying(16) DEFAULT 'words'::character varying NOT NULL
);


--
-- Name: errata_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.errata_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: errata_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.errata_id_seq OWNED BY public.errata.id;


--
-- Name: feed_entries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feed_entries (
    feed_id bigint NOT NULL,
    key character varying(64) NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    article_id bigint,
    said character varying(64),
    taken character varying(64)
);


--
-- Name: feeds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feeds (
    id bigint NOT NULL,
    url character varying(2048) NOT NULL,
    title text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    next_poll_at timestamp with time zone NOT NULL,
    interval_s integer NOT NULL,
    trusted boolean NOT NULL,
    paused boolean NOT NULL,
    site text,
    folder json NOT NULL,
    added_by bigint,
    polled_at timestamp with time zone,
    etag text,
    last_modified text,
    body_hash character varying(64),
    failures integer NOT NULL,
    failing_since timestamp with time zone,
    trouble character varying(64),
    told boolean NOT NULL,
    renamed boolean DEFAULT false NOT NULL
);


--
-- Name: feeds_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.feeds_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: feeds_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.feeds_id_seq OWNED BY public.feeds.id;


--
-- Name: filter_sets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.filter_sets (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    filters json NOT NULL,
    used_at timestamp with time zone NOT NULL
);


--
-- Name: filter_sets_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.filter_sets_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: filter_sets_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.filter_sets_id_seq OWNED BY public.filter_sets.id;


--
-- Name: follows; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follows (
    chat_id bigint NOT NULL,
    rule_id bigint NOT NULL,
    paused boolean NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    alerts_after bigint
);


--
-- Name: hands; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hands (
    article_id bigint NOT NULL,
    user_id bigint NOT NULL,
    since timestamp with time zone NOT NULL
);


--
-- Name: holds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.holds (
    topic_id bigint NOT NULL,
    wait_s integer NOT NULL,
    drops boolean NOT NULL,
    held_at timestamp with time zone,
    until timestamp with time zone,
    told boolean DEFAULT false NOT NULL,
    withheld bigint DEFAULT '0'::bigint NOT NULL,
    standing boolean DEFAULT false NOT NULL,
    approved bigint DEFAULT '0'::bigint NOT NULL,
    withheld_from bigint DEFAULT '0'::bigint NOT NULL,
    ran_out_at timestamp with time zone,
    ran_out_told boolean DEFAULT false NOT NULL
);


--
-- Name: imports; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imports (
    key character varying(64) NOT NULL,
    article_id bigint NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inbox (
    id bigint NOT NULL,
    update_id bigint NOT NULL,
    post character varying(64),
    queue character varying(32) NOT NULL,
    body text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state character varying(16) NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    owner character varying(64),
    progress text,
    error text
);


--
-- Name: inbox_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.inbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: inbox_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.inbox_id_seq OWNED BY public.inbox.id;


--
-- Name: introductions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.introductions (
    topic_id bigint NOT NULL,
    language character varying(16) NOT NULL,
    text text NOT NULL,
    number bigint NOT NULL,
    written_at timestamp with time zone NOT NULL,
    used boolean NOT NULL
);


--
-- Name: invitations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitations (
    token_hash character varying(128) NOT NULL,
    invited_by bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    role character varying(16) DEFAULT 'editor'::character varying NOT NULL
);


--
-- Name: lessons; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lessons (
    topic_id bigint NOT NULL,
    article_id bigint NOT NULL,
    accepted boolean NOT NULL,
    taught_at timestamp with time zone NOT NULL,
    implied boolean DEFAULT false NOT NULL
);


--
-- Name: meta; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.meta (
    name character varying(32) NOT NULL,
    value text NOT NULL
);


--
-- Name: mornings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mornings (
    user_id bigint NOT NULL,
    at character varying(5),
    told_on date
);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    number integer NOT NULL,
    next_due_at timestamp with time zone NOT NULL,
    language character varying(16) NOT NULL,
    timezone character varying(64) NOT NULL,
    digest_time character varying(5) NOT NULL,
    days smallint NOT NULL,
    tell_when_empty boolean NOT NULL,
    followed text NOT NULL,
    covered bigint NOT NULL,
    layout character varying(16) NOT NULL,
    length character varying(16) NOT NULL,
    rhythm character varying(16) NOT NULL,
    edition_id bigint,
    digest_key character varying(64) NOT NULL,
    covers bigint NOT NULL,
    then_due_at timestamp with time zone,
    owed text DEFAULT ''::text NOT NULL,
    reads character varying(255) DEFAULT ''::character varying NOT NULL,
    stories smallint DEFAULT '0'::smallint NOT NULL,
    filter_set bigint DEFAULT '0'::bigint NOT NULL,
    more_times character varying(64) DEFAULT ''::character varying NOT NULL,
    weekend_times character varying(64) DEFAULT ''::character varying NOT NULL,
    told text DEFAULT ''::text NOT NULL,
    background text DEFAULT ''::text NOT NULL,
    public boolean DEFAULT false NOT NULL,
    topic_times text DEFAULT ''::text NOT NULL,
    behind text DEFAULT ''::text NOT NULL,
    then_behind text DEFAULT ''::text NOT NULL
);


--
-- Name: pace; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pace (
    name character varying(32) NOT NULL,
    tat timestamp with time zone,
    blocked_until timestamp with time zone,
    paused_at timestamp with time zone,
    pause_reason text,
    paid_day date,
    paid_messages integer DEFAULT 0 NOT NULL
);


--
-- Name: questions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.questions (
    chat_id bigint NOT NULL,
    user_id bigint NOT NULL,
    kind character varying(64) NOT NULL,
    details json NOT NULL,
    asked_at timestamp with time zone NOT NULL
);


--
-- Name: rematches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rematches (
    id bigint NOT NULL,
    topic_id bigint NOT NULL,
    after bigint NOT NULL,
    found bigint NOT NULL,
    chat_id bigint,
    message_id bigint
);


--
-- Name: rematches_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.rematches_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: rematches_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.rematches_id_seq OWNED BY public.rematches.id;


--
-- Name: rule_matches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rule_matches (
    article_id bigint NOT NULL,
    rule_id bigint NOT NULL,
    score double precision NOT NULL
);


--
-- Name: rules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rules (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    text text NOT NULL,
    needs json NOT NULL
);


--
-- Name: rules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.rules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: rules_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.rules_id_seq OWNED BY public.rules.id;


--
-- Name: saved; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved (
    chat_id bigint NOT NULL,
    article_id bigint NOT NULL,
    saved_at timestamp with time zone NOT NULL
);


--
-- Name: served; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.served (
    chat_id bigint NOT NULL,
    number integer NOT NULL
);


--
-- Name: shadows; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shadows (
    place bigint NOT NULL,
    words tsvector NOT NULL
);


--
-- Name: sketches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sketches (
    value bigint NOT NULL,
    article_id bigint NOT NULL
);


--
-- Name: source_changes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.source_changes (
    article_id bigint NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    found_at timestamp with time zone NOT NULL
);


--
-- Name: source_channels; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.source_channels (
    chat_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    trusted boolean DEFAULT true NOT NULL
);


--
-- Name: subscriptions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.subscriptions (
    id bigint NOT NULL,
    chat_id bigint NOT NULL,
    topic_id bigint NOT NULL,
    since timestamp with time zone NOT NULL
);


--
-- Name: subscriptions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.subscriptions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: subscriptions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.subscriptions_id_seq OWNED BY public.subscriptions.id;


--
-- Name: suggestions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.suggestions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone
);


--
-- Name: suggestions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.suggestions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: suggestions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.suggestions_id_seq OWNED BY public.suggestions.id;


--
-- Name: tallies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tallies (
    kind character varying(16) NOT NULL,
    day date NOT NULL,
    key bigint NOT NULL,
    count bigint NOT NULL
);


--
-- Name: topic_frames; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.topic_frames (
    topic_id bigint NOT NULL,
    language character varying(16) NOT NULL,
    place character varying(16) NOT NULL,
    text text NOT NULL,
    entities json
);


--
-- Name: topics; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.topics (
    id bigint NOT NULL,
    slug character varying(32) NOT NULL,
    names json NOT NULL,
    query text NOT NULL,
    emoji text NOT NULL,
    expects_confirmation boolean DEFAULT false NOT NULL,
    archived boolean DEFAULT false NOT NULL,
    learns_from timestamp with time zone,
    "position" integer DEFAULT 0 NOT NULL,
    merged_into bigint,
    rests_from bigint DEFAULT '0'::bigint NOT NULL,
    back_from bigint DEFAULT '0'::bigint NOT NULL
);


--
-- Name: topics_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.topics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: topics_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.topics_id_seq OWNED BY public.topics.id;


--
-- Name: translations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.translations (
    article_id bigint NOT NULL,
    language character varying(16) NOT NULL,
    source character varying(64) NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    made_at timestamp with time zone NOT NULL
);


--
-- Name: unmet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.unmet (
    chat_id bigint NOT NULL,
    reached boolean
);


--
-- Name: vectors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vectors (
    article_id bigint NOT NULL,
    vector bytea,
    revision integer DEFAULT 0 NOT NULL
);


--
-- Name: announcements id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.announcements ALTER COLUMN id SET DEFAULT nextval('public.announcements_id_seq'::regclass);


--
-- Name: answers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers ALTER COLUMN id SET DEFAULT nextval('public.answers_id_seq'::regclass);


--
-- Name: articles id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles ALTER COLUMN id SET DEFAULT nextval('public.articles_id_seq'::regclass);


--
-- Name: audit id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit ALTER COLUMN id SET DEFAULT nextval('public.audit_id_seq'::regclass);


--
-- Name: deliveries id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deliveries ALTER COLUMN id SET DEFAULT nextval('public.deliveries_id_seq'::regclass);


--
-- Name: desk_marks id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_marks ALTER COLUMN id SET DEFAULT nextval('public.desk_marks_id_seq'::regclass);


--
-- Name: desk_moves id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_moves ALTER COLUMN id SET DEFAULT nextval('public.desk_moves_id_seq'::regclass);


--
-- Name: desk_pictures id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_pictures ALTER COLUMN id SET DEFAULT nextval('public.desk_pictures_id_seq'::regclass);


--
-- Name: desk_ties id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_ties ALTER COLUMN id SET DEFAULT nextval('public.desk_ties_id_seq'::regclass);


--
-- Name: desk_titles id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_titles ALTER COLUMN id SET DEFAULT nextval('public.desk_titles_id_seq'::regclass);


--
-- Name: editions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.editions ALTER COLUMN id SET DEFAULT nextval('public.editions_id_seq'::regclass);


--
-- Name: errata id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.errata ALTER COLUMN id SET DEFAULT nextval('public.errata_id_seq'::regclass);


--
-- Name: feeds id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feeds ALTER COLUMN id SET DEFAULT nextval('public.feeds_id_seq'::regclass);


--
-- Name: filter_sets id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.filter_sets ALTER COLUMN id SET DEFAULT nextval('public.filter_sets_id_seq'::regclass);


--
-- Name: inbox id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox ALTER COLUMN id SET DEFAULT nextval('public.inbox_id_seq'::regclass);


--
-- Name: rematches id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rematches ALTER COLUMN id SET DEFAULT nextval('public.rematches_id_seq'::regclass);


--
-- Name: rules id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rules ALTER COLUMN id SET DEFAULT nextval('public.rules_id_seq'::regclass);


--
-- Name: subscriptions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscriptions ALTER COLUMN id SET DEFAULT nextval('public.subscriptions_id_seq'::regclass);


--
-- Name: suggestions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.suggestions ALTER COLUMN id SET DEFAULT nextval('public.suggestions_id_seq'::regclass);


--
-- Name: topics id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topics ALTER COLUMN id SET DEFAULT nextval('public.topics_id_seq'::regclass);


--
-- Data for Name: alerting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: announcement_versions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: announcements; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: answer_articles; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: answers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: appearances; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appearances VALUES (1, 1, 1, false);
INSERT INTO public.appearances VALUES (1, 2, 1, false);


--
-- Data for Name: article_topics; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article_topics VALUES (1, 1, 2.5, '["gas"]', '[]', false, 1);


--
-- Data for Name: articles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.articles VALUES (1, 'A pipeline opens', 'The pipeline carries gas to the coast.', 'en', 'published', '2026-03-10 09:00:00+00', 'The Paper', 'https://paper.example/pipeline', 8, 1, '2026-03-10 09:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, false, 'paper.example', ' the paper ', 'paper.example/pipeline', NULL, NULL);
INSERT INTO public.articles VALUES (2, 'Bread', 'It rises.', 'en', 'draft', '2026-03-10 09:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, '', '', NULL, NULL, NULL);


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bodies; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bodies VALUES (1, 0, 'sendMessage', '{"text": "The news of 2026-03-09"}', '[]');
INSERT INTO public.bodies VALUES (2, 0, 'sendMessage', '{"text": "The news of 2026-03-10"}', '[]');


--
-- Data for Name: campaigns; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: card_places; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cards; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chats; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.chats VALUES (7, 'private', 'Ada', 'it', 'Europe/Rome', '08:30', '2026-03-10 09:00:00+00', 21, false, true, false, NULL, 0, '2026-03-11 09:00:00+00', '1', false, 0, 'classic', 'standard', 'daily', '', NULL, NULL, '', 0, 0, '', '', false, '', '', 5, '', false, false, NULL, NULL, '', '', false);


--
-- Data for Name: connections; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: contributions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: counters; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.counters VALUES ('published', 1);


--
-- Data for Name: country_words; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: deliveries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deliveries VALUES (2, 7, 2, 'daily:2026-03-10', 0, 'pending', 0, '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES (1, 7, 1, 'daily:2026-03-09', 0, 'sent', 1, '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', NULL, '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 70, NULL);


--
-- Data for Name: desk_marks; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_moves; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_pictures; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_ties; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_titles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.desk_titles VALUES (1, 1, 'A pipeline, at last', true);


--
-- Data for Name: earlier_numbers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: editions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.editions VALUES (1, '2026-03-09', 'it', '2026-03-10 09:00:00+00', 0, 1, 'digest', NULL, 1, NULL, NULL, '2026-03-10 09:00:00+00', 'null', 0, NULL, NULL, false, 1, 1, 0, 0, 0, '', NULL);
INSERT INTO public.editions VALUES (2, '2026-03-10', 'it', '2026-03-10 09:00:00+00', 0, 1, 'digest', NULL, 1, NULL, NULL, NULL, 'null', 0, NULL, NULL, true, 1, 0, 0, 0, 0, '', NULL);


--
-- Data for Name: editors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.editors VALUES (8, 'Bob', 1, '2026-03-10 09:00:00+00', 'editor', '[]');


--
-- Data for Name: errata; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: feed_entries; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: feeds; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.feeds VALUES (1, 'https://paper.example/feed', 'The Paper', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 3600, false, false, NULL, '[]', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, false, false);


--
-- Data for Name: filter_sets; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: follows; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: hands; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: holds; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: imports; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: inbox; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: introductions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lessons; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.lessons VALUES (1, 1, true, '2026-03-10 09:00:00+00', false);


--
-- Data for Name: meta; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.meta VALUES ('schema_version', '46');


--
-- Data for Name: mornings; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pace; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.pace VALUES ('bot', NULL, NULL, NULL, NULL, NULL, 0);


--
-- Data for Name: questions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rematches; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rule_matches; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rules; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: saved; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: served; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: shadows; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.shadows VALUES (1, '''carri'':105 ''gas'':106 ''open'':2A ''pipelin'':1A,104');
INSERT INTO public.shadows VALUES (-2, '''bread'':1A ''rise'':103');


--
-- Data for Name: sketches; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sketches VALUES (1, 1);
INSERT INTO public.sketches VALUES (-1, 1);


--
-- Data for Name: source_changes; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: source_channels; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: subscriptions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.subscriptions VALUES (1, 7, 1, '2026-03-10 09:00:00+00');


--
-- Data for Name: suggestions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tallies; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: topic_frames; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: topics; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.topics VALUES (1, 'gas', '{"en": "Gas", "it": "Gas"}', 'gas OR "natural gas"', '⛽', false, false, NULL, 0, NULL, 0, 0);


--
-- Data for Name: translations; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: unmet; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: vectors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.vectors VALUES (1, NULL, 0);
INSERT INTO public.vectors VALUES (2, NULL, 0);


--
-- Name: announcements_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.announcements_id_seq', 1, false);


--
-- Name: answers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.answers_id_seq', 1, false);


--
-- Name: articles_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.articles_id_seq', 2, true);


--
-- Name: audit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_id_seq', 1, false);


--
-- Name: deliveries_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.deliveries_id_seq', 2, true);


--
-- Name: desk_marks_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.desk_marks_id_seq', 1, false);


--
-- Name: desk_moves_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.desk_moves_id_seq', 1, false);


--
-- Name: desk_pictures_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.desk_pictures_id_seq', 1, false);


--
-- Name: desk_ties_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.desk_ties_id_seq', 1, false);


--
-- Name: desk_titles_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.desk_titles_id_seq', 1, true);


--
-- Name: editions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.editions_id_seq', 2, true);


--
-- Name: errata_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.errata_id_seq', 1, false);


--
-- Name: feeds_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.feeds_id_seq', 1, true);


--
-- Name: filter_sets_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.filter_sets_id_seq', 1, false);


--
-- Name: inbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.inbox_id_seq', 1, false);


--
-- Name: rematches_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rematches_id_seq', 1, false);


--
-- Name: rules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rules_id_seq', 1, false);


--
-- Name: subscriptions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.subscriptions_id_seq', 1, true);


--
-- Name: suggestions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.suggestions_id_seq', 1, false);


--
-- Name: topics_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.topics_id_seq', 1, true);


--
-- Name: alerting alerting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerting
    ADD CONSTRAINT alerting_pkey PRIMARY KEY (chat_id);


--
-- Name: announcement_versions announcement_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.announcement_versions
    ADD CONSTRAINT announcement_versions_pkey PRIMARY KEY (announcement_id, language);


--
-- Name: announcements announcements_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.announcements
    ADD CONSTRAINT announcements_pkey PRIMARY KEY (id);


--
-- Name: answer_articles answer_articles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer_articles
    ADD CONSTRAINT answer_articles_pkey PRIMARY KEY (article_id, answer_id);


--
-- Name: answers answers_inline_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_inline_id_key UNIQUE (inline_id);


--
-- Name: answers answers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);


--
-- Name: answers answers_place; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_place UNIQUE (chat_id, message_id);


--
-- Name: appearances appearances_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appearances
    ADD CONSTRAINT appearances_pkey PRIMARY KEY (article_id, edition_id);


--
-- Name: article_topics article_topics_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_topics
    ADD CONSTRAINT article_topics_pkey PRIMARY KEY (article_id, topic_id);


--
-- Name: articles articles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);


--
-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);


--
-- Name: bodies bodies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bodies
    ADD CONSTRAINT bodies_pkey PRIMARY KEY (edition_id, part);


--
-- Name: campaigns campaigns_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns
    ADD CONSTRAINT campaigns_pkey PRIMARY KEY (name);


--
-- Name: card_places card_places_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card_places
    ADD CONSTRAINT card_places_pkey PRIMARY KEY (article_id, chat_id);


--
-- Name: cards cards_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cards
    ADD CONSTRAINT cards_pkey PRIMARY KEY (article_id);


--
-- Name: chats chats_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chats
    ADD CONSTRAINT chats_pkey PRIMARY KEY (id);


--
-- Name: connections connections_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_pkey PRIMARY KEY (chat_id, user_id);


--
-- Name: contributions contributions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contributions
    ADD CONSTRAINT contributions_pkey PRIMARY KEY (article_id);


--
-- Name: counters counters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_pkey PRIMARY KEY (name);


--
-- Name: country_words country_words_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.country_words
    ADD CONSTRAINT country_words_pkey PRIMARY KEY (code);


--
-- Name: deliveries deliveries_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT deliveries_once UNIQUE (chat_id, digest_key, part);


--
-- Name: deliveries deliveries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (id);


--
-- Name: desk_marks desk_marks_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_marks
    ADD CONSTRAINT desk_marks_once UNIQUE (topic_id, article_id);


--
-- Name: desk_marks desk_marks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_marks
    ADD CONSTRAINT desk_marks_pkey PRIMARY KEY (id);


--
-- Name: desk_moves desk_moves_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_moves
    ADD CONSTRAINT desk_moves_pkey PRIMARY KEY (id);


--
-- Name: desk_pictures desk_pictures_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_pictures
    ADD CONSTRAINT desk_pictures_pkey PRIMARY KEY (id);


--
-- Name: desk_ties desk_ties_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_ties
    ADD CONSTRAINT desk_ties_pkey PRIMARY KEY (id);


--
-- Name: desk_titles desk_titles_article_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_titles
    ADD CONSTRAINT desk_titles_article_id_key UNIQUE (article_id);


--
-- Name: desk_titles desk_titles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_titles
    ADD CONSTRAINT desk_titles_pkey PRIMARY KEY (id);


--
-- Name: earlier_numbers earlier_numbers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.earlier_numbers
    ADD CONSTRAINT earlier_numbers_pkey PRIMARY KEY (article_id, topic_id);


--
-- Name: editions editions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_pkey PRIMARY KEY (id);


--
-- Name: editors editors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.editors
    ADD CONSTRAINT editors_pkey PRIMARY KEY (user_id);


--
-- Name: errata errata_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.errata
    ADD CONSTRAINT errata_pkey PRIMARY KEY (id);


--
-- Name: feed_entries feed_entries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entries
    ADD CONSTRAINT feed_entries_pkey PRIMARY KEY (feed_id, key);


--
-- Name: feeds feeds_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT feeds_pkey PRIMARY KEY (id);


--
-- Name: feeds feeds_url_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT feeds_url_key UNIQUE (url);


--
-- Name: filter_sets filter_sets_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.filter_sets
    ADD CONSTRAINT filter_sets_digest_key UNIQUE (digest);


--
-- Name: filter_sets filter_sets_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.filter_sets
    ADD CONSTRAINT filter_sets_pkey PRIMARY KEY (id);


--
-- Name: follows follows_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follows
    ADD CONSTRAINT follows_pkey PRIMARY KEY (chat_id, rule_id);


--
-- Name: hands hands_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hands
    ADD CONSTRAINT hands_pkey PRIMARY KEY (article_id);


--
-- Name: holds holds_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.holds
    ADD CONSTRAINT holds_pkey PRIMARY KEY (topic_id);


--
-- Name: imports imports_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (key);


--
-- Name: inbox inbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);


--
-- Name: inbox inbox_post_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_post_key UNIQUE (post);


--
-- Name: inbox inbox_update_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_update_id_key UNIQUE (update_id);


--
-- Name: introductions introductions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.introductions
    ADD CONSTRAINT introductions_pkey PRIMARY KEY (topic_id, language);


--
-- Name: invitations invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (token_hash);


--
-- Name: lessons lessons_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lessons
    ADD CONSTRAINT lessons_pkey PRIMARY KEY (topic_id, article_id);


--
-- Name: meta meta_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);


--
-- Name: mornings mornings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mornings
    ADD CONSTRAINT mornings_pkey PRIMARY KEY (user_id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (number);


--
-- Name: pace pace_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pace
    ADD CONSTRAINT pace_pkey PRIMARY KEY (name);


--
-- Name: questions questions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.questions
    ADD CONSTRAINT questions_pkey PRIMARY KEY (chat_id, user_id);


--
-- Name: rematches rematches_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rematches
    ADD CONSTRAINT rematches_pkey PRIMARY KEY (id);


--
-- Name: rematches rematches_topic_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rematches
    ADD CONSTRAINT rematches_topic_id_key UNIQUE (topic_id);


--
-- Name: rule_matches rule_matches_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rule_matches
    ADD CONSTRAINT rule_matches_pkey PRIMARY KEY (article_id, rule_id);


--
-- Name: rules rules_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rules
    ADD CONSTRAINT rules_digest_key UNIQUE (digest);


--
-- Name: rules rules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rules
    ADD CONSTRAINT rules_pkey PRIMARY KEY (id);


--
-- Name: saved saved_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved
    ADD CONSTRAINT saved_pkey PRIMARY KEY (chat_id, article_id);


--
-- Name: served served_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.served
    ADD CONSTRAINT served_pkey PRIMARY KEY (chat_id);


--
-- Name: shadows shadows_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shadows
    ADD CONSTRAINT shadows_pkey PRIMARY KEY (place);


--
-- Name: sketches sketches_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketches
    ADD CONSTRAINT sketches_pkey PRIMARY KEY (value, article_id);


--
-- Name: source_changes source_changes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source_changes
    ADD CONSTRAINT source_changes_pkey PRIMARY KEY (article_id);


--
-- Name: source_channels source_channels_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source_channels
    ADD CONSTRAINT source_channels_pkey PRIMARY KEY (chat_id);


--
-- Name: subscriptions subscriptions_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_once UNIQUE (chat_id, topic_id);


--
-- Name: subscriptions subscriptions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (id);


--
-- Name: suggestions suggestions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.suggestions
    ADD CONSTRAINT suggestions_pkey PRIMARY KEY (id);


--
-- Name: tallies tallies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tallies
    ADD CONSTRAINT tallies_pkey PRIMARY KEY (kind, day, key);


--
-- Name: topic_frames topic_frames_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topic_frames
    ADD CONSTRAINT topic_frames_pkey PRIMARY KEY (topic_id, language, place);


--
-- Name: topics topics_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topics
    ADD CONSTRAINT topics_pkey PRIMARY KEY (id);


--
-- Name: topics topics_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topics
    ADD CONSTRAINT topics_slug_key UNIQUE (slug);


--
-- Name: translations translations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.translations
    ADD CONSTRAINT translations_pkey PRIMARY KEY (article_id, language);


--
-- Name: unmet unmet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unmet
    ADD CONSTRAINT unmet_pkey PRIMARY KEY (chat_id);


--
-- Name: vectors vectors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vectors
    ADD CONSTRAINT vectors_pkey PRIMARY KEY (article_id);


--
-- Name: alerting_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerting_due ON public.alerting USING btree (due_at) WHERE (due_at IS NOT NULL);


--
-- Name: announcement_versions_edition; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX announcement_versions_edition ON public.announcement_versions USING btree (edition_id);


--
-- Name: answer_articles_answer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answer_articles_answer ON public.answer_articles USING btree (answer_id);


--
-- Name: answers_outdated; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answers_outdated ON public.answers USING btree (id) WHERE (stale > 0);


--
-- Name: answers_shown; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answers_shown ON public.answers USING btree (shown_at);


--
-- Name: appearances_edition; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appearances_edition ON public.appearances USING btree (edition_id);


--
-- Name: appearances_topic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appearances_topic ON public.appearances USING btree (topic_id, edition_id);


--
-- Name: article_topics_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_topics_newest ON public.article_topics USING btree (topic_id, number);


--
-- Name: article_topics_number; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_topics_number ON public.article_topics USING btree (number);


--
-- Name: articles_added_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_added_by ON public.articles USING btree (added_by, status);


--
-- Name: articles_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_address ON public.articles USING btree (address);


--
-- Name: articles_copies; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_copies ON public.articles USING btree (number, copy_of) WHERE (copy_of IS NOT NULL);


--
-- Name: articles_copy_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_copy_of ON public.articles USING btree (copy_of);


--
-- Name: articles_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX articles_number ON public.articles USING btree (number, language);


--
-- Name: articles_publish_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_publish_at ON public.articles USING btree (publish_at) WHERE (publish_at IS NOT NULL);


--
-- Name: articles_published_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_published_at ON public.articles USING btree (published_at, number);


--
-- Name: articles_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_waiting ON public.articles USING btree (status, id) WHERE (number IS NULL);


--
-- Name: audit_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_article ON public.audit USING btree (article_id, id);


--
-- Name: audit_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by ON public.audit USING btree (by, id);


--
-- Name: audit_chat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_chat ON public.audit USING btree (chat_id);


--
-- Name: audit_made_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_made_at ON public.audit USING btree (made_at);


--
-- Name: card_places_chat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX card_places_chat ON public.card_places USING btree (chat_id);


--
-- Name: cards_place; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cards_place ON public.cards USING btree (chat_id, user_id, article_id);


--
-- Name: chats_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chats_due ON public.chats USING btree (next_due_at, id) WHERE (next_due_at IS NOT NULL);


--
-- Name: chats_filtering; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chats_filtering ON public.chats USING btree (filter_set) WHERE (filter_set <> 0);


--
-- Name: chats_paused; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chats_paused ON public.chats USING btree (paused_until) WHERE (paused_until IS NOT NULL);


--
-- Name: chats_pinning; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chats_pinning ON public.chats USING btree (id) WHERE (to_pin IS NOT NULL);


--
-- Name: chats_refusing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chats_refusing ON public.chats USING btree (id) WHERE (refusals > 0);


--
-- Name: connections_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connections_user ON public.connections USING btree (user_id);


--
-- Name: contributions_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contributions_user ON public.contributions USING btree (user_id);


--
-- Name: deliveries_messages; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_messages ON public.deliveries USING btree (edition_id, id) WHERE (message_id IS NOT NULL);


--
-- Name: deliveries_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_open ON public.deliveries USING btree (chat_id) WHERE (((state)::text = 'pending'::text) OR (owner IS NOT NULL));


--
-- Name: deliveries_pending; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_pending ON public.deliveries USING btree (edition_id, not_before, id) WHERE ((state)::text = 'pending'::text);


--
-- Name: deliveries_sending; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_sending ON public.deliveries USING btree (edition_id) WHERE (owner IS NOT NULL);


--
-- Name: deliveries_troubled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_troubled ON public.deliveries USING btree (edition_id, state) WHERE (reason IS NOT NULL);


--
-- Name: desk_marks_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_marks_article ON public.desk_marks USING btree (article_id);


--
-- Name: desk_moves_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_moves_article ON public.desk_moves USING btree (article_id);


--
-- Name: desk_moves_before; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_moves_before ON public.desk_moves USING btree (before_id);


--
-- Name: desk_moves_topic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_moves_topic ON public.desk_moves USING btree (topic_id);


--
-- Name: desk_pictures_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_pictures_article ON public.desk_pictures USING btree (article_id);


--
-- Name: desk_ties_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_ties_article ON public.desk_ties USING btree (article_id);


--
-- Name: editions_composed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX editions_composed ON public.editions USING btree (composed_at);


--
-- Name: editions_corrects; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX editions_corrects ON public.editions USING btree (corrects) WHERE (corrects IS NOT NULL);


--
-- Name: editions_handing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX editions_handing ON public.editions USING btree (id) WHERE (handed_up_to IS NOT NULL);


--
-- Name: editions_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX editions_open ON public.editions USING btree (lane, id) WHERE open;


--
-- Name: editions_stale; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX editions_stale ON public.editions USING btree (id) WHERE (stale > 0);


--
-- Name: errata_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX errata_article ON public.errata USING btree (article_id, made_at);


--
-- Name: feed_entries_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX feed_entries_article ON public.feed_entries USING btree (article_id);


--
-- Name: feeds_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX feeds_due ON public.feeds USING btree (next_poll_at, id);


--
-- Name: follows_at_once; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follows_at_once ON public.follows USING btree (rule_id, chat_id) WHERE (alerts_after IS NOT NULL);


--
-- Name: follows_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follows_ended ON public.follows USING btree (ended_at) WHERE (ended_at IS NOT NULL);


--
-- Name: follows_rule; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follows_rule ON public.follows USING btree (rule_id);


--
-- Name: imports_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imports_article ON public.imports USING btree (article_id);


--
-- Name: inbox_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_open ON public.inbox USING btree (queue, id) WHERE (((state)::text = 'waiting'::text) OR ((state)::text = 'answering'::text));


--
-- Name: inbox_received; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_received ON public.inbox USING btree (received_at);


--
-- Name: lessons_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lessons_article ON public.lessons USING btree (article_id);


--
-- Name: lessons_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lessons_newest ON public.lessons USING btree (topic_id, taught_at);


--
-- Name: orders_wanted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX orders_wanted ON public.orders USING btree (next_due_at, followed, covered, background, language, timezone, filter_set);


--
-- Name: rule_matches_rule; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rule_matches_rule ON public.rule_matches USING btree (rule_id, article_id);


--
-- Name: saved_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX saved_article ON public.saved USING btree (article_id);


--
-- Name: shadows_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shadows_words ON public.shadows USING gin (words);


--
-- Name: sketches_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sketches_article ON public.sketches USING btree (article_id);


--
-- Name: subscriptions_topic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX subscriptions_topic ON public.subscriptions USING btree (topic_id);


--
-- Name: suggestions_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX suggestions_of_person ON public.suggestions USING btree (user_id);


--
-- Name: tallies_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tallies_day ON public.tallies USING btree (day);


--
-- Name: translations_made; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX translations_made ON public.translations USING btree (made_at);


--
-- Name: vectors_missing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vectors_missing ON public.vectors USING btree (article_id) WHERE (vector IS NULL);


--
-- Name: alerting alerting_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerting
    ADD CONSTRAINT alerting_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: announcement_versions announcement_versions_announcement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.announcement_versions
    ADD CONSTRAINT announcement_versions_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES public.announcements(id) ON DELETE CASCADE;


--
-- Name: answer_articles answer_articles_answer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer_articles
    ADD CONSTRAINT answer_articles_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES public.answers(id) ON DELETE CASCADE;


--
-- Name: answer_articles answer_articles_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer_articles
    ADD CONSTRAINT answer_articles_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: answers answers_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: appearances appearances_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appearances
    ADD CONSTRAINT appearances_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: appearances appearances_edition_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appearances
    ADD CONSTRAINT appearances_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.editions(id) ON DELETE CASCADE;


--
-- Name: article_topics article_topics_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_topics
    ADD CONSTRAINT article_topics_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: article_topics article_topics_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_topics
    ADD CONSTRAINT article_topics_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: articles articles_copy_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_copy_of_fkey FOREIGN KEY (copy_of) REFERENCES public.articles(id) ON DELETE SET NULL;


--
-- Name: bodies bodies_edition_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bodies
    ADD CONSTRAINT bodies_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.editions(id) ON DELETE CASCADE;


--
-- Name: card_places card_places_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card_places
    ADD CONSTRAINT card_places_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: cards cards_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cards
    ADD CONSTRAINT cards_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: connections connections_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: contributions contributions_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contributions
    ADD CONSTRAINT contributions_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: deliveries deliveries_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT deliveries_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: desk_marks desk_marks_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_marks
    ADD CONSTRAINT desk_marks_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: desk_marks desk_marks_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_marks
    ADD CONSTRAINT desk_marks_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: desk_moves desk_moves_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_moves
    ADD CONSTRAINT desk_moves_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: desk_moves desk_moves_before_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_moves
    ADD CONSTRAINT desk_moves_before_id_fkey FOREIGN KEY (before_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: desk_moves desk_moves_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_moves
    ADD CONSTRAINT desk_moves_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: desk_pictures desk_pictures_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_pictures
    ADD CONSTRAINT desk_pictures_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: desk_ties desk_ties_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_ties
    ADD CONSTRAINT desk_ties_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: desk_titles desk_titles_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_titles
    ADD CONSTRAINT desk_titles_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: earlier_numbers earlier_numbers_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.earlier_numbers
    ADD CONSTRAINT earlier_numbers_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: earlier_numbers earlier_numbers_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.earlier_numbers
    ADD CONSTRAINT earlier_numbers_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: editions editions_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_corrects_fkey FOREIGN KEY (corrects) REFERENCES public.editions(id);


--
-- Name: errata errata_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.errata
    ADD CONSTRAINT errata_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: feed_entries feed_entries_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entries
    ADD CONSTRAINT feed_entries_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE SET NULL;


--
-- Name: feed_entries feed_entries_feed_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entries
    ADD CONSTRAINT feed_entries_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES public.feeds(id) ON DELETE CASCADE;


--
-- Name: follows follows_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follows
    ADD CONSTRAINT follows_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: follows follows_rule_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follows
    ADD CONSTRAINT follows_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES public.rules(id) ON DELETE CASCADE;


--
-- Name: hands hands_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hands
    ADD CONSTRAINT hands_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: holds holds_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.holds
    ADD CONSTRAINT holds_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: imports imports_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: introductions introductions_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.introductions
    ADD CONSTRAINT introductions_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: lessons lessons_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lessons
    ADD CONSTRAINT lessons_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: lessons lessons_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lessons
    ADD CONSTRAINT lessons_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: rematches rematches_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rematches
    ADD CONSTRAINT rematches_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: rule_matches rule_matches_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rule_matches
    ADD CONSTRAINT rule_matches_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: rule_matches rule_matches_rule_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rule_matches
    ADD CONSTRAINT rule_matches_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES public.rules(id) ON DELETE CASCADE;


--
-- Name: saved saved_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved
    ADD CONSTRAINT saved_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: saved saved_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved
    ADD CONSTRAINT saved_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: sketches sketches_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketches
    ADD CONSTRAINT sketches_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: source_changes source_changes_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source_changes
    ADD CONSTRAINT source_changes_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: subscriptions subscriptions_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: subscriptions subscriptions_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: topic_frames topic_frames_topic_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topic_frames
    ADD CONSTRAINT topic_frames_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id) ON DELETE CASCADE;


--
-- Name: translations translations_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.translations
    ADD CONSTRAINT translations_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: unmet unmet_chat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unmet
    ADD CONSTRAINT unmet_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chats(id) ON DELETE CASCADE;


--
-- Name: vectors vectors_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vectors
    ADD CONSTRAINT vectors_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


