groups-greeting = 👋 Hello everyone! Every day I can bring you a digest of the news on the topics that you care about.

    <b>For the admins:</b> choose the topics, then the time, days and language, right here or with /topics and /settings.
groups-greeting-again = 👋 Here I am again! I carry on where we left off: the topics are in /topics, the rest in /settings.
groups-first-button = 🗞 Send the first digest now
groups-topics-button = 🗂 Topics
groups-settings-button = ⚙️ Settings
groups-pause-button = ⏸ Pause for a week

groups-connect = 🔗 <b>Connect a channel or a group</b>
    Choose one below that you administer. In a channel I need the right to post messages.

    No buttons? <a href="{ $link }">Add me to a channel</a> from here; to a group, like any member.
groups-channel-button = 📣 A channel
groups-group-button = 👥 A group
groups-connect-in-private = Channels and groups are connected in our private chat.
groups-open-private = Open the private chat

groups-connected = ✅ <b>{ $chat }</b> is connected.
groups-what-next = Now choose the topics of <b>{ $chat }</b>. You can change the time, days and language too: for now the digest is set for { $time } ({ $place }).
groups-not-there = I am not in <b>{ $chat }</b> yet. Add me as an admin with the right to post messages, then tap Try again.
groups-not-admin = You are not listed among the admins of <b>{ $chat }</b>: only one of them can connect it.
groups-may-not-post = I may not write in <b>{ $chat }</b> yet. Turn on “Post messages” among my rights there, then tap Try again.
groups-that-chat = that chat
groups-retry = 🔁 Try again
groups-add-to-channel = ➕ Add me to a channel

groups-list = 🔗 <b>Connected channels and groups</b>
    Tap one to change it. /connect adds another.
groups-list-empty = You have not connected a channel or group yet. /connect adds one.
groups-right-lost = You are no longer an admin of “{ $chat }”, so it is off your list.
groups-view = { $emoji } <b>{ $chat }</b>
groups-view-topics = { $count ->
    [0] No topic yet: nothing arrives.
    [one] One topic.
   *[other] { $count } topics.
}
groups-view-gone = I am no longer in this chat. Add me again and I carry on with the same topics, or disconnect it.
groups-view-others = 👤 Somebody else has connected it.
groups-view-refused = What I sent there was refused, so I have stopped. Once I may write there, I carry on; in a group, a command to me there helps.
groups-disconnect = ✕ Disconnect
groups-really-disconnect = Disconnect <b>{ $chat }</b>? It will get no more digests, and I will forget its topics and settings.
groups-yes-disconnect = Yes, disconnect
groups-disconnected = <b>{ $chat }</b> is no longer connected.
