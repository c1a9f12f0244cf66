/** What people read about tests. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { inForceWords } from '../../in-force.ts'
import { phrases } from '../../phrases.ts'
import { criticalityWords } from '../../scales.ts'
import { testCaseMoves, testErrorMoves, testModelMoves, testRunMoves } from './lifecycle.ts'
import { testCase, testError, testModel, testRun } from './model.ts'

const { description, effort, kind, service, steps } = phrases
const theModel = ['Modelo de prueba', 'Test model'] as const
const release = ['Edición', 'Release'] as const
const kindWords = {
  component: ['De componentes', 'Component test'],
  'service-acceptance': ['De aceptación del servicio', 'Service acceptance'],
} as const

export const testModelWords = recordWords(testModel, testModelMoves, {
  ...inForceWords,
  one: theModel,
  many: ['Modelos de prueba', 'Test models'],
  fields: { description, kind, service, entry: ['Para empezar', 'To begin'], exit: ['Para acabar', 'To end'] },
  choices: { kind: kindWords },
  help: {
    entry: ['Qué debe cumplirse antes de probar', 'What must hold before the test'],
    exit: ['Qué debe cumplirse para darla por buena', 'What must hold for it to pass'],
  },
  empty: ['Escriba una vez cómo se prueba cada clase de cosas', 'Write down once how each kind of thing is tested'],
})

export const testCaseWords = recordWords(testCase, testCaseMoves, {
  ...inForceWords,
  one: ['Caso de prueba', 'Test case'],
  many: ['Casos de prueba', 'Test cases'],
  fields: {
    model: theModel,
    requirement: ['Requisito', 'Requirement'],
    steps,
    expected: ['Resultado esperado', 'Expected result'],
    automated: ['Automatizado', 'Automated'],
  },
  empty: ['Escriba los casos: pasos y resultado esperado', 'Write the cases: steps and expected result'],
})

export const testRunWords = recordWords(testRun, testRunMoves, {
  ...carriedOutWords,
  one: ['Prueba', 'Test run'],
  many: ['Pruebas', 'Test runs'],
  fields: {
    ...carriedOutWords.fields,
    kind,
    release,
    service,
    component: ['Componente', 'Component'],
    build: ['Compilación', 'Build'],
    model: theModel,
    cases: ['Casos de prueba', 'Test cases'],
    outcome: ['Resultado', 'Outcome'],
    signedOff: ['Firmada por el cliente', 'Signed off by the customer'],
    signedOffBy: ['Firmada por', 'Signed off by'],
    passed: ['Casos superados', 'Cases passed'],
    failed: ['Casos fallidos', 'Cases failed'],
    findings: ['Observaciones', 'Findings'],
    effort,
  },
  choices: { kind: kindWords, outcome: { passed: ['Superada', 'Passed'], failed: ['Fallida', 'Failed'] } },
  help: { signedOff: ['Solo en pruebas de aceptación', 'In acceptance tests only'] },
  empty: ['Las pruebas se abren al llevar una edición a prueba', 'Tests open when a release goes to test'],
})

export const testErrorWords = recordWords(testError, testErrorMoves, {
  one: ['Error de prueba', 'Test error'],
  many: ['Errores de prueba', 'Test errors'],
  fields: {
    run: ['Prueba', 'Test run'],
    release,
    severity: ['Gravedad', 'Severity'],
    description,
    fix: ['Corrección', 'Fix'],
    workItem: ['Trabajo de desarrollo', 'Work item'],
    resubmittedAt: ['Devuelto a prueba el', 'Resubmitted at'],
    returns: ['Devoluciones', 'Returns'],
  },
  states: {
    found: ['Encontrado', 'Found'],
    fixing: ['En corrección', 'Being fixed'],
    resubmitted: ['Devuelto a prueba', 'Resubmitted'],
    verified: ['Comprobado', 'Verified'],
    dismissed: ['Descartado', 'Dismissed'],
  },
  moves: {
    fix: ['Encargar la corrección', 'Have it fixed'],
    resubmit: ['Devolver a prueba', 'Resubmit'],
    verify: ['Dar por corregido', 'Verify'],
    return: ['Sigue fallando', 'Still fails'],
    dismiss: ['Descartar', 'Dismiss'],
  },
  choices: { severity: criticalityWords },
  help: { fix: ['Qué se corrigió, o por qué no es un error', 'What was fixed, or why it is no error'] },
  empty: ['Ningún error', 'No errors'],
})
