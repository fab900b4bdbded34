desk-topics = 🗂 <b>编辑台</b>
    每个主题的下一期简报，发出之前都在这里。想看哪一个？
desk-no-topics = 还没有主题：用 /topic 建第一个。
desk-in-private = 编辑台在我们的私聊里。
desk-back-to-topics = ‹ 主题
desk-gone = 这条新闻已不在台上：简报已经发出，或者它在此期间变了。
desk-nothing = 这个主题目前没有新内容。

# One topic
desk-next = 下一期：{ $day } { $time } · { $count } 个聊天
desk-nobody = 还没有人关注它。
desk-behind-more = <i>所示十条之外：</i>
desk-introduction = ✍️ 引言
desk-hold-button = ⏸ 暂缓
desk-approve = ✅ 批准
desk-preview = 👁 预览
desk-bring-back-all = ↩️ 还是放进来

# One story
desk-place = { $place } / { $count }
desk-is-dropped = 🗑 已去掉
desk-own-title = <i>文章自己的标题：{ $title }</i>
desk-update-for = { $all ->
    [true] 对 { $of } 个聊天中的 { $count } 个
   *[false] 对前 { $of } 个聊天中的 { $count } 个
}，对其余的是新闻
desk-also = <i>另有 { $count } 篇：{ $sources }</i>
desk-pin = 📌 置顶
desk-unpin = 📌 取消置顶
desk-drop = 🗑 去掉
desk-bring-back = ↩️ 放回来
desk-up = ⬆️ 上移
desk-down = ⬇️ 下移
desk-retitle = ✏️ 改标题
desk-put-title-back = ↩️ 用原标题
desk-merge = 🔗 合并到…
desk-split = ✂️ 拆开
desk-unmerge = ↩️ 撤销合并：{ $title }
desk-unsplit = ↩️ 撤销拆分：{ $title }
desk-pinned = 已置顶：它在这个主题里排第一。
desk-not-pinned = 已取消置顶。
desk-dropped = 已从这个主题的简报中去掉。
desk-not-dropped = 它回来了。
desk-merged = 现在是同一条新闻了。
desk-parted = 已拿出来：现在它自成一条新闻。
desk-untied = 已撤销。
desk-no-further = 不能再移了。
desk-merge-which = 🔗 <b>{ $title }</b>
    哪条新闻和它是一回事？
desk-split-which = ✂️ <b>{ $title }</b>
    哪篇文章不属于这里？
desk-ask-title = ✏️ 该叫什么？现在是：
    <i>{ $title }</i>

    文章保留自己的标题。

# The picture
desk-picture = 🖼 图片
desk-ask-picture = 🖼 <b>{ $title }</b>
    请发一张这条新闻的图片，照片或文件都可以。只要它在主题里排第一，读者就会在下一期简报里看到这张图。文字保持不变。
desk-picture-own = 🖼 用文章的图片
desk-picture-remove = 🗑 不用图片
desk-picture-undo = ↩️ 撤销上一步
desk-picture-stands = 🖼 { $place ->
    [pinned] 这条新闻有图片。
    [first] 这条新闻有图片。置顶后，更新的新闻就不会占掉它的位置。
   *[other] 这条新闻有图片，但只有排第一时读者才看得到。
}
desk-pictured = 现在用的是文章的图片。
desk-picture-removed = 这条新闻没有图片了。已做好的简报里图片还在。
desk-picture-not-first = 只有主题里排第一的新闻才显示图片，而这条现在不是第一。
desk-picture-none = 它的文章都已经没有图片了。
desk-picture-changed = 这期间有人改了图片。现在是这样。

# The introduction
desk-ask-introduction = ✍️ 发给我几句话，放在新闻前面。每位读者会在下一期简报里看到一次。
desk-remove = 🗑 去掉
desk-put-back = ↩️ 放回来：{ $words }
desk-introduction-removed = 已去掉。
desk-introduction-back = 它回来了。
error-introduction-too-long = 这有 { $length } 个字符，引言最多 { $limit } 个。请发短一些的。

# Holding
desk-not-held = 没有暂缓：简报到点就发。
desk-held = ⏸ 已暂缓：{ $every ->
    [true] 每期简报
   *[false] 下一期简报
}等待批准，最多 { $hours } 小时。{ $drops ->
    [true] 之后不带这个主题发出。
   *[false] 之后原样发出。
}
desk-waiting = ⏸ { $count } 个聊天在等待批准，到 { $time } 为止。{ $drops ->
    [true] 之后不带这个主题发出。
   *[false] 之后原样发出。
}
desk-withheld = ⛔ 没有及时批准的不会发出。
desk-hold-how = 暂缓之后，含有这个主题的简报会等编辑批准，读者的其他主题也一起等。暂缓哪些，最多多久，之后怎么办？
desk-hold-set = 哪些简报等待，最多多久，之后怎么办？
desk-hours = { $count } 小时
desk-then-goes = 之后照发
desk-then-drops = 之后不带它
desk-hold-it = ⏸ 暂缓
desk-hold-next = 下一期
desk-hold-every = 每一期
desk-stop = ▶️ 不再暂缓
desk-approved-so-far = ✅ 目前的已批准。之后来的会再等批准。
desk-approved = { $count ->
    [0] 已批准。
   *[other] 已批准：{ $count } 个聊天会在一分钟内收到。
}
desk-waits = ⏸ <b>{ $topic }</b> 到点了，正在等待批准，最晚到 { $time }。{ $drops ->
    [true] 之后不带这个主题发出。
   *[false] 之后原样发出。
}
desk-open = 🗂 打开编辑台
desk-ran-out = ⌛ 没有及时批准（{ $day } { $time }）：简报{ $drops ->
    [true] 不带这个主题
   *[false] 原样
}发出了。
desk-ran-out-now = ⌛ <b>{ $topic }</b> 没有及时批准，简报已{ $drops ->
    [true] 不带这个主题发出。现在仍可放进来，会随下一期发出
   *[false] 原样发出
}。
desk-to-come = <i>在此之前发布，会收入这一期：</i>
desk-to-come-more = ……另有 { $count } 篇
desk-let-in = { $count ->
    [0] 没有被留下的文章了。
   *[other] { $count } 篇文章将随下几期简报发出。
}
desk-frame-button = 🖋 开头与结尾
desk-test-button = ✉️ 试发
desk-frame = 🖋 <b>{ $topic }</b> · { $language }
    这个主题每一期简报里都有的话。
desk-frame-header = <b>新闻之前</b>
desk-frame-footer = <b>新闻之后</b>
desk-frame-ask-header = ✍️ 之前
desk-frame-ask-footer = ✍️ 之后
desk-frame-cut-header = 🗑 之前
desk-frame-cut-footer = 🗑 之后
desk-frame-write-header = ✍️ 请发来每一期简报里放在<b>{ $topic }</b>新闻之前的话，语言：{ $language }。粗体、斜体和链接都会保留。
desk-frame-write-footer = ✍️ 请发来每一期简报里放在<b>{ $topic }</b>新闻之后的话，语言：{ $language }。粗体、斜体和链接都会保留。
desk-frame-fallback = <i>读者的语言没有写时用英语的，再没有就用其他语言的。</i>
desk-frame-kept = 已保存：从现在起每一期简报里都有。
error-frame-too-long = 这有 { $length } 个字符，最多只能放 { $limit } 个。请发短一些的。
desk-test = ✉️ <b>{ $topic }</b>：下一期简报目前的样子，只发给你。用哪种语言、版式和长度？
desk-test-send = ✉️ 发给我
