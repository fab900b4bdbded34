# The day: /plan
plan-title = 🗓 <b>El plan</b> · { $day }, { $time }
plan-comes-out = <b>Va a salir</b>
plan-next = <b>Próximos resúmenes</b>
plan-went-out = <b>Enviado hoy</b>
plan-nowhere = sin tema: no le llega a nadie
plan-failed = No pudo salir. Ábrelo para publicarlo ahora o a otra hora.
plan-articles = { $count ->
    [0] nada nuevo
    [one] un artículo
   *[other] { $count } artículos
}{ $named ->
    [true] {" ("}{ $languages })
   *[false] {""}
}
plan-to-come = { $count ->
    [one] hay otro programado
   *[other] hay otros { $count } programados
}
plan-held-until = ⏸ retenido hasta { $moment }
plan-held = ⏸ llegada su hora, espera la aprobación
plan-unfollowed = todavía no lo sigue nadie
plan-empty = No hay nada previsto y todavía no hay temas: /topic crea el primero.
plan-gone = Ese resumen ya no se conserva. Así están las cosas ahora.
plan-refresh = 🔄 Actualizar
plan-desk = 🗂 La mesa
plan-open = 🗓 El plan
plan-came-out = 🕒 Publicado según lo previsto: «{ $title }»
plan-came-out-late = 🕒 Publicado, más tarde de lo previsto ({ $day }, { $time }): «{ $title }»
plan-in-no-digest = No está en ningún tema, así que ningún resumen lo lleva.
plan-could-not-come-out = ⚠️ «{ $title }» debía salir el { $day } a las { $time } y no pudo. Lo intento otra vez cada minuto; mientras tanto espera en /queue.
