# Words that queries lack.
topics-lacking-button = 💡 缺少的词
topics-lacking = 💡 <b>{ $name } 缺少的词</b>
    它的文章里有这些词，别的文章很少有，而查询没有找它们。
topics-lacking-word = <b>{ $word }</b> 能多找到 { $count } 篇文章：
topics-lacking-none = 从它的文章来看，现在不缺。
topics-lacking-added = ✅ <b>{ $word }</b> 已加进查询，正在据此整理已存文章。
topics-lacking-back = ↩️ 再拿掉
topics-lacking-no-room = 查询放不下了。请手动修改。
topics-lacking-changed = 查询后来改过了。请先看一看。
