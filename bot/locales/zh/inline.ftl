# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = 没有找到。到我们的聊天里搜 ›
inline-meant = 你是想找“{ $meant }”吗？
inline-read = 📖 阅读
