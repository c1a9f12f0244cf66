/** The texts of Request Fulfilment, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Request Fulfilment',
  purpose: 'Fulfil service requests, most of them minor - a password change, information, a new laptop.',
  roles: { 'incident-manager': 'Incident Manager' },
  records: {
    'service-request': {
      fields: { answers: 'Form', recipient: 'For whom' },
      states: { fulfilment: 'In fulfilment' },
      sections: { what: 'What is asked for' },
      help: { promisedFor: "Follows from the offering's time", needsApproval: 'Follows from the offering' },
      choices: { waitingFor: { requester: 'The requester', delivery: 'A delivery' } },
      clocks: { fulfilment: 'Fulfilment' },
      empty: 'Ask for something from the catalogue',
    },
    'fulfilment-task': {
      empty: 'Tasks open when a request is started',
    },
    approval: {
      help: { approver: 'If empty, the managers of requests decide' },
      empty: 'Nothing waits for your decision',
    },
  },
  subprocesses: {
    'request-support': [
      'Request Fulfilment Support',
      'Say what is offered, to whom and in what time',
      'Write the steps to fulfil it',
      'Decide whether it needs an approval',
      'Try the form as a requester',
    ],
    'request-logging': [
      'Request Logging and Categorisation',
      'Check that it is a request and no incident',
      'Check that the form is complete',
      'See whether the approval is on its way',
    ],
    'request-execution': [
      'Request Model Execution',
      'Share out the tasks',
      "Do the offering's steps",
      'If something must be changed, submit a request for change',
      'Note what was delivered',
    ],
    'request-monitoring': [
      'Request Monitoring and Escalation',
      'Look at those that near what was promised',
      'Remind of pending approvals',
      'Inform waiting users before they ask',
    ],
    'request-closure': [
      'Request Closure and Evaluation',
      'Confirm with the requester',
      'Check that cost and assets were noted',
      'Ask how it was',
    ],
  },
  kpis: {
    requests: ['Number of service requests', 'Service requests registered in P, by offering'],
    'fulfilment-time': [
      'Fulfilment time',
      'Mean time from registration to fulfilment of requests fulfilled in P; shown with the time without waits',
    ],
    'fulfilled-on-time': [
      'Requests fulfilled on time',
      'Requests fulfilled in P before what their offering promised, over those with a promise',
    ],
    'approval-time': ['Approval time', 'Mean time to the decision of approvals decided in P'],
  },
}

export const enMessages = messages('request-fulfilment', {
  decidedAlready: 'You have granted another approval of this request already.',
  waitsForApproval: 'The request is waiting for its approval.',
  approverDecides: 'Only the named approver decides.',
  managerDecides: 'A manager decides: {roles}.',
  approvalGranted: 'Approval {number} was granted.',
  approvalRefused: 'Approval {number} was refused.',
})
