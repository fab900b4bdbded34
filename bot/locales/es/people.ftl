# Qué puede hacer cada cual
role-reader = lectura
role-contributor = colaboración
role-reviewer = revisión
role-editor = redacción
role-owner = gestión
role-does-editor = publica, y lleva los temas, los feeds y la mesa
role-does-reviewer = decide sobre lo que espera en la cola, y nada más
role-does-contributor = envía artículos, sobre los que deciden otros

people-title = 👥 <b>Personas</b>
people-owner = { $mark } <b>{ $name }</b> · { $role }
people-line = { $mark } <b>{ $name }</b> · { $role }{ $topics }
    { "    " }desde el { $day } · { $last }
people-active = actividad: { $day }
people-idle = sin actividad todavía
people-invitations = ✉️ { $count ->
    [one] Hay una invitación abierta.
   *[other] Hay { $count } invitaciones abiertas.
    }
people-revoke = ✕ Retirar las invitaciones
people-revoked = { $count ->
    [0] Ya no había ninguna invitación abierta.
    [one] Una invitación ya no sirve.
   *[other] { $count } invitaciones ya no sirven.
    }
people-add = ➕ Invitar a alguien
people-back = ‹ Personas
people-card = { $mark } <b>{ $name }</b>
    { $role }: { $does }
people-covers = Temas: { $topics }
people-since = Desde el { $day }, por invitación de { $by }
people-last-active = Última actividad: { $day }
people-never-active = Sin actividad todavía
people-under-way = En curso: { $what }
people-drafts = { $count ->
    [one] 1 borrador
   *[other] { $count } borradores
    }
people-scheduled = { $count ->
    [one] 1 artículo programado
   *[other] { $count } artículos programados
    }
people-channels = { $count ->
    [one] 1 canal como fuente
   *[other] { $count } canales como fuentes
    }
people-make = → { $role }
people-topics = 🏷 Temas…
people-remove = ✕ Quitar…
people-which-topics = 🏷 ¿De qué temas se ocupa <b>{ $name }</b>?
people-all-topics = todos los temas
people-no-topic = ya ninguno
people-last-topic = El último tema se queda. Elige antes otro, o todos.
people-really-remove = ¿Quito a <b>{ $name }</b> de la redacción? Lo publicado se queda.
people-really-give = <b>{ $name }</b> pasa a: { $role }.
people-has-under-way = Ahí está en curso: { $what }.
people-what-becomes = ¿Qué hago con ello?
people-handed-over = Si pasa a otra persona, los artículos programados vuelven a ser borradores; un canal sigue siendo fuente solo si alguien más de la redacción lo conectó también.
people-to-me = 📥 Pásamelo a mí
people-to-whom = 👤 Pasarlo a…
people-drop = 🗑 Parar y descartarlo todo
people-whose = ¿Quién se hace cargo?
people-removed = { $name } ya no está en la redacción.
people-given = { $name } pasa a: { $role }.
people-dropped = { $count ->
    [one] Se descartó un artículo.
   *[other] Se descartaron { $count } artículos.
    }
people-yours-now = { $count ->
    [one] Un borrador ahora es tuyo: /drafts
   *[other] { $count } borradores ahora son tuyos: /drafts
    }
people-theirs-now = { $count ->
    [one] Un borrador pasó a { $name }.
   *[other] { $count } borradores pasaron a { $name }.
    }
people-changed = Algo ha cambiado ahí desde que pregunté. Échale otro vistazo.
people-no-heir = Esa persona ya no está en la redacción. Elige a otra.

people-invite = 🔑 <b>Un puesto en la redacción</b> · { $role }
    Quien abre este enlace { $does }. Sirve una sola vez, durante { $lasts }. Envíalo a la persona que quieras invitar:

    { $link }

    <i>Si eliges otra función u otro plazo, se crea un enlace nuevo y este deja de servir.</i>
people-lasts-minutes = 15 minutos
people-lasts-day = 1 día
people-lasts-week = 7 días
people-welcome-editor = ✍️ <b>¡Ya formas parte de la redacción!</b>

    Pega o reenvía aquí un artículo: te muestro una vista previa y lo publicas con un toque. Varios mensajes seguidos forman un solo artículo.

    /add – un artículo, paso a paso
    /topic – crear o cambiar temas
people-welcome-reviewer = 🔎 <b>¡Ya te ocupas de la revisión!</b>

    Tú decides cuáles de los artículos en espera salen.

    /queue – lo que espera, uno tras otro
people-welcome-contributor = 📥 <b>¡Ya colaboras con la redacción!</b>

    Pega o reenvía aquí un artículo, o envía un enlace o un archivo. La redacción decide, y te cuento en qué quedó.

    /drafts – lo tuyo que aún espera
people-joined = 👋 <b>{ $name }</b> está ahora en la redacción · { $role }. /people muestra a todos.
people-look = 👤 Ver
contributor-published = ✅ «{ $title }» ya está publicado. ¡Gracias por enviarlo!
contributor-discarded = Gracias por «{ $title }»: esta vez la redacción ha decidido no publicarlo. El próximo será muy bienvenido.
people-your-role = Tu papel aquí ha cambiado. { $role ->
    [editor] Ahora formas parte de la redacción; /help dice qué puedes hacer.
    [reviewer] Ahora decides sobre lo que espera en /queue.
    [contributor] Ahora puedes proponer artículos: lo que mandes espera a la redacción.
   *[reader] Ya no formas parte de la redacción. Gracias por tu trabajo; tus resúmenes siguen igual.
}
