# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = 没有找到。到我们的聊天里搜 ›
inline-meant = 你是想找“{ $meant }”吗？
inline-read = 📖 阅读
guest-hello = 🗞 我帮你找新闻。像刚才那样，写上我的名字和几个词就行。在我们的聊天里，我每天给你发一份简报。
guest-nothing = 没有找到与 <b>{ $query }</b> 有关的文章。
guest-more = 🔎 到我们的聊天里看更多
