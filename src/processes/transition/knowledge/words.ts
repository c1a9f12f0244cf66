/** What people read about articles, their versions and feedback. */
import { recordWords } from '#kernel/process.ts'
import { phrases, sections } from '../../phrases.ts'
import { articleFeedbackMoves, articleMoves, articleVersionMoves } from './lifecycle.ts'
import { article, articleFeedback, articleVersion } from './model.ts'

const { category, incident, kind, problem, service } = phrases
const theArticle = ['Artículo', 'Article'] as const
const summary = ['Resumen', 'Summary'] as const
const body = ['Texto', 'Text'] as const
const revision = ['Versión', 'Revision'] as const

export const articleWords = recordWords(article, articleMoves, {
  one: theArticle,
  many: ['Base de conocimiento', 'Knowledge base'],
  fields: {
    summary,
    body,
    kind,
    language: ['Idioma', 'Language'],
    audience: ['Para quién', 'Audience'],
    keywords: ['Palabras clave', 'Keywords'],
    category,
    service,
    knownError: ['Error conocido', 'Known error'],
    incident,
    problem,
    revision,
    publishedAt: ['Publicado el', 'Published at'],
    reviewBy: ['Revisar antes del', 'Review by'],
    helpful: ['Ayudó a', 'Helped'],
    unhelpful: ['No ayudó a', 'Did not help'],
    returned: ['Por qué se devolvió', 'Why it was returned'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    review: ['En revisión', 'In review'],
    published: ['Publicado', 'Published'],
    retired: ['Retirado', 'Retired'],
  },
  moves: {
    submit: ['Enviar a revisión', 'Send for review'],
    return: ['Devolver', 'Return'],
    publish: ['Publicar', 'Publish'],
    confirm: ['Confirmar', 'Confirm'],
    revise: ['Poner al día', 'Revise'],
    retire: ['Retirar', 'Retire'],
  },
  choices: {
    kind: {
      'how-to': ['Cómo se hace', 'How-to'],
      reference: ['Referencia', 'Reference'],
      solution: ['Solución', 'Solution'],
      'known-error': ['Error conocido', 'Known error'],
      policy: ['Norma', 'Policy'],
    },
    language: { es: ['Español', 'Spanish'], en: ['Inglés', 'English'] },
    audience: { everyone: ['Todos', 'Everyone'], agents: ['Quienes dan soporte', 'Those who give support'] },
  },
  sections: { ...sections, readers: ['Lectores', 'Readers'], origin: ['De dónde viene', 'Where it comes from'] },
  help: {
    audience: ['Lo que es para todos se lee en el portal', 'What is for everyone is read in the portal'],
    keywords: ['Otras palabras con que se busca', 'Other words by which people look for it'],
    revision: ['Cada publicación guarda la suya', 'Each publication keeps its own'],
  },
  empty: [
    'Escriba lo que hubo que descubrir, para que nadie lo descubra dos veces',
    'Write what had to be discovered, so that nobody discovers it twice',
  ],
})

export const articleVersionWords = recordWords(articleVersion, articleVersionMoves, {
  one: ['Versión de artículo', 'Article version'],
  many: ['Versiones de artículos', 'Article versions'],
  fields: { article: theArticle, revision, summary, body },
  states: { kept: ['Guardada', 'Kept'] },
  moves: {},
  empty: ['Se guardan al publicar', 'They are kept on publication'],
})

export const articleFeedbackWords = recordWords(articleFeedback, articleFeedbackMoves, {
  one: ['Opinión', 'Feedback'],
  many: ['Opiniones', 'Feedback'],
  fields: {
    article: theArticle,
    helpful: ['Ayudó', 'It helped'],
    comment: ['Comentario', 'Comment'],
    incident,
    answer: ['Respuesta', 'Answer'],
  },
  states: { given: ['Sin contestar', 'Given'], answered: ['Contestada', 'Answered'] },
  moves: { answer: ['Contestar', 'Answer it'] },
  empty: ['Nadie ha opinado todavía', 'Nobody has said anything yet'],
})
