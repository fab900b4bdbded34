# What people may do
role-reader = reader
role-contributor = contributor
role-reviewer = reviewer
role-editor = editor
role-owner = owner
role-does-editor = publishes, and looks after topics, feeds and the desk
role-does-reviewer = decides on what waits in the queue, and nothing else
role-does-contributor = sends articles in, on which others decide

people-title = 👥 <b>People</b>
people-owner = { $mark } <b>{ $name }</b> · { $role }
people-line = { $mark } <b>{ $name }</b> · { $role }{ $topics }
    { "    " }since { $day } · { $last }
people-active = last active { $day }
people-idle = nothing done yet
people-invitations = ✉️ { $count ->
    [one] One invitation is open.
   *[other] { $count } invitations are open.
    }
people-revoke = ✕ Take the invitations back
people-revoked = { $count ->
    [0] No invitation was open any more.
    [one] One invitation no longer works.
   *[other] { $count } invitations no longer work.
    }
people-add = ➕ Invite somebody
people-back = ‹ People
people-card = { $mark } <b>{ $name }</b>
    { $role }: { $does }
people-covers = Topics: { $topics }
people-since = Since { $day }, by { $by }
people-last-active = Last active: { $day }
people-never-active = Nothing done yet
people-under-way = Under way: { $what }
people-drafts = { $count ->
    [one] 1 draft
   *[other] { $count } drafts
    }
people-scheduled = { $count ->
    [one] 1 scheduled article
   *[other] { $count } scheduled articles
    }
people-channels = { $count ->
    [one] 1 channel as a source
   *[other] { $count } channels as sources
    }
people-make = → { $role }
people-topics = 🏷 Topics…
people-remove = ✕ Remove…
people-which-topics = 🏷 Which topics does <b>{ $name }</b> look after?
people-all-topics = all topics
people-no-topic = none any more
people-last-topic = The last topic stays. Choose another one first, or all of them.
people-really-remove = Remove <b>{ $name }</b> from the newsroom? What is published stays.
people-really-give = <b>{ $name }</b> is to be: { $role }.
people-has-under-way = Under way there: { $what }.
people-what-becomes = What becomes of it?
people-handed-over = Handed over, scheduled articles are drafts again; a channel stays a source only where somebody else of the newsroom has connected it too.
people-to-me = 📥 Hand it to me
people-to-whom = 👤 Hand it to…
people-drop = 🗑 Stop and drop it all
people-whose = Who takes it over?
people-removed = { $name } is no longer in the newsroom.
people-given = { $name } is now: { $role }.
people-dropped = { $count ->
    [one] One article was discarded.
   *[other] { $count } articles were discarded.
    }
people-yours-now = { $count ->
    [one] A draft is yours now: /drafts
   *[other] { $count } drafts are yours now: /drafts
    }
people-theirs-now = { $count ->
    [one] One draft went to { $name }.
   *[other] { $count } drafts went to { $name }.
    }
people-changed = Something has changed there since I asked. Please look once more.
people-no-heir = That person is no editor any more. Please choose somebody else.

people-invite = 🔑 <b>A seat in the newsroom</b> · { $role }
    Whoever opens this link { $does }. It works once, { $lasts }. Send it to the person you want to invite:

    { $link }

    <i>Choosing another role or time makes a new link and ends this one.</i>
people-lasts-minutes = 15 minutes
people-lasts-day = 1 day
people-lasts-week = 7 days
people-welcome-editor = ✍️ <b>You are an editor now!</b>

    Paste or forward an article here: I show you a preview, and you publish it with a tap. Several messages in a row become one article.

    /add – an article, step by step
    /topic – create or change topics
people-welcome-reviewer = 🔎 <b>You are a reviewer now!</b>

    You decide which of the articles that wait come out.

    /queue – what waits, one after the other
people-welcome-contributor = 📥 <b>You are a contributor now!</b>

    Paste or forward an article here, or send a link or a file. The newsroom decides on it, and I tell you what became of it.

    /drafts – what of yours still waits
people-joined = 👋 <b>{ $name }</b> has joined the newsroom · { $role }. /people shows everybody.
people-look = 👤 Look
contributor-published = ✅ “{ $title }” is published. Thank you for sending it in!
contributor-discarded = Thank you for “{ $title }”: this time the newsroom has decided against it. The next one is very welcome.
people-your-role = Your role here has changed. { $role ->
    [editor] You are an editor now; /help says what that lets you do.
    [reviewer] You are a reviewer now: you decide on what waits in the /queue.
    [contributor] You are a contributor now: what you send in waits for the newsroom.
   *[reader] You are no longer part of the newsroom. Thank you for your work; your own digests stay as they are.
}
