# The day: /plan
plan-title = 🗓 <b>今日安排</b> · { $day }，{ $time }
plan-comes-out = <b>即将发布</b>
plan-next = <b>接下来的简报</b>
plan-went-out = <b>今天已发送</b>
plan-nowhere = 不属于任何主题，没有人会收到
plan-failed = 未能按时发布。打开后可立即发布，或另选时间。
plan-articles = { $count ->
    [0] 没有新内容
   *[other] { $count } 篇文章
}{ $named ->
    [true] {"（"}{ $languages }）
   *[false] {""}
}
plan-to-come = { $count ->
   *[other] 另有 { $count } 篇已排期
}
plan-held-until = ⏸ 暂缓至 { $moment }
plan-held = ⏸ 到时间后等待批准
plan-unfollowed = 还没有人关注
plan-empty = 没有任何安排，也还没有主题：用 /topic 创建第一个。
plan-gone = 那期简报已不再保存。这是目前的情况。
plan-refresh = 🔄 刷新
plan-desk = 🗂 编辑台
plan-open = 🗓 今日安排
plan-came-out = 🕒 已按计划发布：“{ $title }”
plan-came-out-late = 🕒 已发布，晚于计划（{ $day } { $time }）：“{ $title }”
plan-in-no-digest = 它不属于任何主题，不会进入任何简报。
plan-could-not-come-out = ⚠️ “{ $title }”原定 { $day } { $time } 发布，但没有成功。我每分钟再试一次；在此期间它在 /queue 里等待。
