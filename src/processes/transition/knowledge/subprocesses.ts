/** Knowledge management as guided work. The map gives it no subprocesses: these are ours. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'knowledge-manager'

export const knowledgeSubprocesses: Readonly<Record<string, Subprocess>> = {
  'knowledge-capture': {
    words: ['Captura del Conocimiento', 'Knowledge Capture'],
    owner,
    of: 'article',
    runs: { field: 'state', is: 'draft' },
    ours: true,
    checklist: [
      ['Busque si ya está escrito', 'Look whether it is written already'],
      ['Escriba como pregunta quien lo necesita', 'Write as those who need it ask'],
      ['Diga para quién es y de qué servicio', 'Say for whom it is and of which service'],
      ['Pruebe los pasos usted mismo', 'Try the steps yourself'],
    ],
    opens: ['article'],
  },
  'knowledge-review': {
    words: ['Revisión y Publicación del Conocimiento', 'Knowledge Review and Publication'],
    owner,
    of: 'article',
    runs: { field: 'state', is: 'review' },
    ours: true,
    checklist: [
      ['Compruebe que es cierto y se entiende', 'Check that it is true and understood'],
      ['Quite lo que no deben leer todos', 'Remove what not everybody may read'],
      ['Diga cuándo se vuelve a revisar', 'Say when it is reviewed again'],
      ['Publíquelo', 'Publish it'],
    ],
  },
  'knowledge-improvement': {
    words: ['Mejora del Conocimiento', 'Knowledge Improvement'],
    owner,
    of: 'article-feedback',
    runs: {
      all: [
        { field: 'state', is: 'given' },
        { field: 'helpful', is: false },
      ],
    },
    ours: true,
    checklist: [
      ['Lea qué echó en falta el lector', 'Read what the reader missed'],
      ['Corrija el artículo o retírelo', 'Correct the article or retire it'],
      ['Conteste a quien lo dijo', 'Answer the one who said it'],
    ],
    opens: ['article'],
  },
}
