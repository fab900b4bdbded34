# Lo que espera una decisión
queue-left = 📥 { $count ->
    [one] <b>Un artículo espera</b>
   *[other] <b>{ $count } artículos esperan</b>
    } una decisión
queue-came = Llegó: { $moment }
queue-sent-in = Lo envió { $name }, { $moment }
queue-not-yours = Ese espera a otra persona.
queue-changed = Entretanto dice otra cosa. Léelo otra vez, por favor.
queue-goes-on = 🧵 Continúa «{ $title }» ({ $day })
queue-perhaps = 🧵 Quizá continúa «{ $title }» ({ $day }); los resúmenes lo darían como nuevo
queue-one-story = 🧵 Continúa
queue-another-story = 🆕 Es otra historia
queue-empty = 📭 Nada espera una decisión.
queue-empty-only = 📭 No espera nada más: { $only }
queue-publish = ✅ Publicar
queue-publish-nowhere = ✅ Publicar sin tema
queue-only-one = No espera nada más.
queue-later = ⏭ Más tarde
queue-all = Todo de { $source } hoy · { $count }
queue-only = 🔎 Ver solo…
queue-read-on = 📥 Lo que aún espera · { $count }
queue-everything = Todo lo que espera
queue-which = ¿Qué quieres ver?
queue-published = ✅ Publicado: «{ $title }»
queue-discarded = 🗑 Descartado: «{ $title }»
queue-decided = Otra persona ya ha decidido sobre este.
queue-all-which = <b>{ $source }</b> · lo llegado en las últimas 24 horas: { $count }
queue-all-publish = ✅ Publicar todo · { $count }
queue-all-discard = 🗑 Descartar todo · { $count }
queue-all-published = { $count ->
    [0] No se ha publicado nada.
    [one] ✅ Se ha publicado un artículo.
   *[other] ✅ Se han publicado { $count } artículos.
    }
queue-all-discarded = { $count ->
    [0] No se ha descartado nada.
    [one] 🗑 Se ha descartado un artículo.
   *[other] 🗑 Se han descartado { $count } artículos.
    }
queue-all-left = { $count ->
    [one] Uno no está en ningún tema y sigue esperando.
   *[other] { $count } no están en ningún tema y siguen esperando.
    }
queue-taken-published = ✅ { $name } decidió antes, a las { $time }: «{ $title }» está publicado.
queue-taken-discarded = 🗑 { $name } decidió antes, a las { $time }: «{ $title }» está descartado.
queue-taken-scheduled = 🕒 { $name } decidió antes, a las { $time }: «{ $title }» está programado.
queue-look = 👁 Verlo
queue-source-changed = ✏️ <b>La fuente dice ahora otra cosa.</b>
queue-take = ✅ Decirlo también
queue-keep = ✖️ Dejar el nuestro
queue-change-taken = ✅ Como dice ahora la fuente: «{ $title }»
queue-change-kept = ✖️ Se queda como estaba: «{ $title }»
queue-morning = ☀️ Aviso de la mañana
queue-morning-line = ☀️ { $count ->
    [one] <b>Un artículo espera</b>
   *[other] <b>{ $count } artículos esperan</b>
    } tu decisión.
queue-open = 📥 Abrir la cola
queue-another-time = 🕗 Otra hora
queue-morning-at = ☀️ Cada día a las <b>{ $time }</b> te digo cuántos artículos esperan una decisión; nada si no espera ninguno, y nunca en tus horas de silencio. Elige una hora o escríbela.
queue-morning-never = ☀️ No te digo cuántos artículos esperan. Elige a qué hora decírtelo, o escríbela.
queue-morning-not = Nunca
queue-all-taken = { $count ->
    [one] Sobre uno ya había decidido un colega.
   *[other] Sobre { $count } ya había decidido un colega.
    }
queue-overdue = ⚠️ <b>Debía salir el { $day } a las { $time }, y no pudo.</b>
