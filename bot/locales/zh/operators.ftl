# What can stand in a query, each with an example of the archive.
topics-how-button = 📖 可以写什么？
topics-how = 📖 <b>查询里可以写什么</b>
    { $count ->
        [0] 最近没有发布过文章，所以例子是编的。
       *[other] 例子来自最近 30 天里最新的 { $count } 篇文章。
    }点一下就能复制。
topics-how-word = 钢铁
topics-how-other-word = 关税
topics-how-count = { $count ->
    [0] 没有文章
   *[other] { $count } 篇文章
}
topics-how-both = 两个词都要有，位置不限
topics-how-phrase = 这些词要连在一起；引号里区分大小写
topics-how-either = 至少有其中一个
topics-how-without = 有第一个，没有第二个
topics-how-grouped = 括号把该放在一起的放在一起
topics-how-near = 中间最多隔十个词
topics-how-beginning = 所有这样开头的词
topics-how-country = 一个国家，包括它在各种语言里的名称
topics-how-title = 只看标题
topics-how-language = 只看这种语言
topics-how-source = 只看这个来源
topics-how-site = 只看这个网站
topics-how-weight = 第一个词算三次
topics-how-minimum = 只要主要讲它的文章，从 0 到 1

# Operators that were written as words.
topics-meant = 💡 “和”这类小词会被当作普通的词来找。你大概是想写：
    <pre>{ $query }</pre>
topics-meant-button = 💡 就用这个
