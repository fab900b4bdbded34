# What topics have learned.
topics-learned-button = 🎓 它学到了什么
topics-learned = 🎓 <b>{ $name } 学到了什么</b>
topics-learned-from = 属于它的文章 { $accepted } 篇，不属于它的 { $rejected } 篇。
topics-learned-implied = 其中 { $count } 篇只是被发布或丢弃，分量轻一些。
topics-learned-nothing = 还什么都没有。编辑发布或丢弃属于它的文章，或者给文章选主题时，它就会学习。
topics-learned-too-few = 这些还太少，学不到什么：满 { $least } 篇才会按它们来。
topics-learned-more = 多要：<b>{ $words }</b>
topics-learned-less = 少要：<b>{ $words }</b>
topics-learned-meaning = 文章的意思也算在内。
topics-learned-decides = 查询负责找，学到的负责从中挑选。
topics-learned-forgotten = 以前的 { $count } 篇文章不再算数。
topics-learned-forget = 🧹 全部忘掉
topics-learned-recall = ↩️ 重新算上以前的
