/** Development as guided work. The map gives it no subprocesses: these are ours. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'application-developer'

export const developmentSubprocesses: Readonly<Record<string, Subprocess>> = {
  'work-preparation': {
    words: ['Preparación del Trabajo', 'Work Preparation'],
    owner,
    of: 'work-item',
    runs: { field: 'phase', is: 'new' },
    ours: true,
    checklist: [
      ['Entienda para qué se pide, y quién lo usará', 'Understand what it is asked for, and who will use it'],
      ['Escriba cómo se sabrá que está bien', 'Write down how one will know that it is right'],
      ['Compruebe si se puede comprar o adaptar', 'Check whether it can be bought or adapted'],
      ['Estime el esfuerzo y póngalo en una edición', 'Estimate the effort and put it into a release'],
    ],
    opens: ['work-item'],
  },
  construction: {
    words: ['Construcción y Personalización', 'Building and Customisation'],
    owner,
    of: 'work-item',
    runs: { field: 'state', is: 'doing' },
    ours: true,
    checklist: [
      ['Construya en pasos pequeños', 'Build in small steps'],
      ['Escriba la prueba junto con lo que prueba', 'Write the test beside what it tests'],
      ['Deje la compilación superada', 'Leave the build passing'],
      ['Ponga al día la documentación', 'Bring the documentation up to date'],
    ],
    opens: ['build'],
  },
  'development-review': {
    words: ['Revisión y Entrega', 'Review and Hand-Over'],
    owner,
    of: 'work-item',
    runs: { field: 'state', is: 'review' },
    ours: true,
    checklist: [
      ['Que lo mire otra persona', 'Have somebody else look at it'],
      ['Compruebe los criterios de aceptación', 'Check the acceptance criteria'],
      ['Entréguelo a la edición con lo que operación debe saber', 'Hand it to the release with what operation must know'],
    ],
    opens: ['test-run', 'article'],
  },
}
