/** The texts of Knowledge Management, in Spanish. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const es: RoomTexts = {
  name: 'Gestión del Conocimiento',
  purpose: 'Reunir, analizar, guardar y compartir el conocimiento, para que nada haya que descubrirlo dos veces.',
  roles: { 'knowledge-manager': 'Gestor de Conocimiento' },
  records: {
    article: {
      name: ['Artículo', 'Base de conocimiento'],
      fields: {
        summary: 'Resumen',
        body: 'Texto',
        audience: 'Para quién',
        keywords: 'Palabras clave',
        knownError: 'Error conocido',
        revision: 'Versión',
        helpful: 'Ayudó a',
        unhelpful: 'No ayudó a',
        returned: 'Por qué se devolvió',
      },
      moves: { submit: 'Enviar a revisión', confirm: 'Confirmar', revise: 'Poner al día' },
      sections: { readers: 'Lectores' },
      help: {
        audience: 'Lo que es para todos se lee en el portal',
        keywords: 'Otras palabras con que se busca',
        revision: 'Cada publicación guarda la suya',
      },
      choices: {
        kind: { 'how-to': 'Cómo se hace', reference: 'Referencia', solution: 'Solución', 'known-error': 'Error conocido', policy: 'Norma' },
        audience: { everyone: 'Todos', agents: 'Quienes dan soporte' },
      },
      empty: 'Escriba lo que hubo que descubrir, para que nadie lo descubra dos veces',
    },
    'article-version': {
      name: ['Versión de artículo', 'Versiones de artículos'],
      fields: { article: 'Artículo', revision: 'Versión', summary: 'Resumen', body: 'Texto' },
      states: { kept: 'Guardada' },
      empty: 'Se guardan al publicar',
    },
    'article-feedback': {
      name: ['Opinión', 'Opiniones'],
      fields: { article: 'Artículo', helpful: 'Ayudó' },
      states: { given: 'Sin contestar' },
      empty: 'Nadie ha opinado todavía',
    },
  },
  subprocesses: {
    'knowledge-capture': [
      'Captura del Conocimiento',
      'Busque si ya está escrito',
      'Escriba como pregunta quien lo necesita',
      'Diga para quién es y de qué servicio',
      'Pruebe los pasos usted mismo',
    ],
    'knowledge-review': [
      'Revisión y Publicación del Conocimiento',
      'Compruebe que es cierto y se entiende',
      'Quite lo que no deben leer todos',
      'Diga cuándo se vuelve a revisar',
      'Publíquelo',
    ],
    'knowledge-improvement': [
      'Mejora del Conocimiento',
      'Lea qué echó en falta el lector',
      'Corrija el artículo o retírelo',
      'Conteste a quien lo dijo',
    ],
  },
  kpis: {
    'published-articles': ['Cantidad de artículos publicados', 'Artículos publicados o puestos al día en P'],
    'overdue-articles': ['Artículos sin revisar a tiempo', 'Artículos publicados cuya fecha de revisión había pasado al final de P'],
    'helpful-share': ['Porcentaje de opiniones favorables', 'Opiniones de P que dicen que el artículo ayudó'],
    'solved-with-knowledge': ['Incidentes resueltos con conocimiento', 'Incidentes resueltos en P en los que ayudó un artículo'],
  },
}
