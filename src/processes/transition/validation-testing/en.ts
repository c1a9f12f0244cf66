/** The texts of Service Validation and Testing, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Service Validation and Testing',
  purpose: "See that releases and the services they give meet the customer's expectations, and that operations can support them.",
  roles: { 'test-manager': 'Test Manager' },
  records: {
    'test-model': {
      fields: { entry: 'Entry criteria', exit: 'Exit criteria' },
      help: { entry: 'What must hold before the test', exit: 'What must hold for it to pass' },
      empty: 'Write down once how each kind of thing is tested',
    },
    'test-case': {
      fields: { model: 'Test model', expected: 'Expected result' },
      empty: 'Write the cases: steps and expected result',
    },
    'test-run': {
      fields: {
        model: 'Test model',
        cases: 'Test cases',
        signedOff: 'Signed off by the customer',
        passed: 'Cases passed',
        failed: 'Cases failed',
      },
      help: { signedOff: 'In acceptance tests only' },
      empty: 'Tests open when a release goes to test',
    },
    'test-error': {
      fields: { run: 'Test run' },
      states: { fixing: 'Being fixed' },
      moves: { fix: 'Have it fixed', return: 'Still fails' },
      help: { fix: 'What was fixed, or why it is no error' },
      empty: 'No errors',
    },
  },
  subprocesses: {
    'test-models': [
      'Test Model Definition',
      'Say what kind of things this model tests',
      'Set entry and exit criteria',
      'Write the cases with the expected result',
      'Automate those that are repeated',
    ],
    'design-validation': [
      'Service Design Validation',
      'Compare the design with the service requirements',
      'Ask operation whether they can support it',
      'Make a test case of each requirement',
    ],
    'component-acquisition': [
      'Release Component Acquisition',
      'Receive the component and check where it comes from',
      'Check licence, version and checksum',
      'Bring it to the test environment',
    ],
    'release-test': [
      'Release Test',
      'Test the components and how they fit together',
      'Test the deployment and the way back',
      'Log an error for each failure',
      'Retest the fix and what it may have broken',
    ],
    'acceptance-testing': [
      'Service Acceptance Testing',
      'Agree the acceptance criteria with the customer',
      'Test the service as the customer will use it',
      'Check that support and operation are ready',
      "Ask for the customer's signature, or the reason why not",
    ],
  },
  kpis: {
    'failed-component-tests': [
      'Percentage of failed release component acceptance tests',
      'Release components failing acceptance over those tested in P',
    ],
    'failed-acceptance-tests': [
      'Percentage of failed service acceptance tests',
      'Service acceptance tests in P that the customer did not sign off',
    ],
    'identified-errors': ['Number of identified errors', 'Errors identified during release testing in P'],
    'error-fix-time': ['Time for error fixing', 'Mean time from identifying to resubmitting the fix of errors fixed in P'],
    'incidents-from-releases': ['Incidents caused by new releases', 'Incidents opened in P attributable to a release'],
  },
}

export const enMessages = messages('validation-testing', {
  signOffMissing: 'Enter whether the customer signed it off.',
  signatoryMissing: 'Enter who signed it off.',
})
