command-start = Empieza aquí
command-topics = Elige tus temas
command-digest = El resumen, ahora mismo
command-latest = Los últimos artículos
command-search = Buscar en los artículos
command-story = Cómo siguió una noticia
command-follow = Seguir tus propias palabras
command-following = Las palabras que sigues
command-saved = Los artículos que guardas
command-history = Tus resúmenes anteriores
command-settings = Hora, días, zona horaria e idioma
command-pause = Pausar el resumen
command-stop = Dejar de recibir el resumen
command-help = Lo que sé hacer
command-privacy = Lo que guardo sobre ti
command-export = Descargar tus datos
command-delete-me = Borrar tus datos
command-connect = Conectar un canal o un grupo
command-chats = Canales y grupos conectados
command-add = Añadir un artículo
command-drafts = Lo que aún no está publicado
command-queue = Lo que espera una decisión
command-desk = Los próximos resúmenes, antes de salir
command-plan = El día: qué sale y cuándo
command-topic = Crear o cambiar temas
command-feeds = Los feeds que leo
command-opml = Los feeds en un archivo, dentro y fuera
command-people = Quién hace qué en la redacción
command-deliveries = Lo enviado, y correcciones
command-announce = Escribe a tus lectores
command-status = Artículos, chats y envíos
command-audit = Quién hizo qué
command-stats = Las cifras en imágenes

bot-short-description = Un resumen al día con las noticias de los temas que elijas, a la hora que prefieras.
bot-description = ¡Hola! Cada día te traigo un resumen breve y cuidado: las noticias de los temas que elijas, contadas con las palabras de los propios artículos, a la hora que prefieras.

    También funciona en grupos y canales.
