# What readers suggest.
suggest-ask = 💡 你还想要哪个主题或来源？用自己的话告诉编辑部吧。
suggest-made = 💡 谢谢，编辑部会看的。有了决定我会告诉你。
suggest-made-stopped = 💡 谢谢，编辑部会看的。你已停用简报，所以有了决定我不会发给你。
suggest-in-private = 建议请在我们的私聊里提。
suggest-taken-up = 💡 编辑部采纳了你的建议：“{ $text }”。
suggest-declined = 💡 编辑部暂时没有采纳你的建议：“{ $text }”。
suggest-declined-because = 他们写道：“{ $line }”。
suggestions-button = 💡 建议（{ $count }）
suggestions-open = 💡 看看建议
suggestions-morning-line = 💡 <b>有 { $count } 条读者建议在等</b>。
suggestions-one = 💡 <b>第 { $number } 条建议，共 { $count } 条</b>，{ $day }
    “{ $text }”
suggestions-none = 💡 没有建议在等。
suggestions-take-up = ➕ 做成主题
suggestions-decline = 不采纳
suggestions-source = 📡 加为来源
suggestions-quoted = 读者建议：“{ $text }”
suggestions-ask-line = 给提出“{ $text }”的读者写一句话？
suggestions-no-line = 不写，直接不采纳
suggestions-declined = 没有采纳。
suggestions-decided = 这条建议已经有决定了。
error-suggestion-empty = 请用文字写建议。
error-suggestion-too-long = 太长了：最多 { $limit } 个字符。
error-suggestions-enough = 你最近已经提了 { $limit } 条建议。请等编辑部看完。
error-suggestions-full = 编辑部要看的建议非常多。请过几天再试。
