/** The texts of Service Level Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Service Level Management',
  purpose: 'Negotiate service level agreements with customers, design services to their targets, monitor and report.',
  roles: {
    'service-level-manager': 'Service Level Manager',
    'applications-analyst': 'Applications Analyst / Architect',
    'technical-architect': 'Technical Architect',
    'service-design-manager': 'Service Design Manager',
  },
  records: {
    agreement: {
      fields: { party: 'Responsible team', backs: 'Backs the SLAs', reviewEvery: 'Reviewed every' },
      moves: { sign: 'Sign and activate', review: 'Start the review', confirm: 'Confirm after the review' },
      help: {
        kind: 'SLA: with a customer. OLA: with a team of our own. UC: with a supplier',
        backs: 'The SLAs that it supports; empty means all SLAs of its service',
        customer: 'The organisation to which the service is promised',
      },
      choices: {
        kind: { sla: 'Service level agreement (SLA)', ola: 'Operational level agreement (OLA)', uc: 'Underpinning contract (UC)' },
      },
      empty: 'Create an agreement for a service and add targets to start its clocks',
    },
    'service-level-target': {
      fields: { where: 'Applies to', goal: 'Share to be met' },
      help: {
        recordType: 'Of which records: incident',
        metric: 'The clock that is measured: response, resolution',
        where: 'The records that it applies to, such as those of critical priority; without a condition, all',
        calendar: 'The clock runs in its hours only; without a calendar, day and night',
        goal: 'Of a hundred cases, how many must be within the target for it to be met',
      },
      empty: 'Add the first target to an agreement: which metric, in what time',
    },
    'agreement-review': {
      empty: 'No reviews yet; start one from an agreement in force',
    },
    'service-level-requirement': {
      states: { accepted: 'In design' },
      moves: { accept: 'Accept for design', agree: 'Put into the agreement' },
      help: { agreement: 'The agreement in which it is written down' },
      choices: { kind: { capacity: 'Capacity' } },
      empty: 'Note what a customer needs of a service, in their own words',
    },
    'service-level-report': {
      moves: { measure: 'Count results from the clocks' },
      help: { weakSpots: 'Where targets were missed or nearly missed, and why; state "none" if there are none' },
      empty: 'Create the report of an agreement for a period',
    },
    'service-level-result': {
      name: ['Target result', 'Target results'],
      fields: { measured: 'Cases measured', kept: 'Cases within the target' },
      empty: 'Results come with the service level reports',
    },
    'service-issue': {
      fields: { plan: 'Improvement plan' },
      states: { planned: 'In an improvement plan' },
      moves: { plan: 'Put into an improvement plan', solve: 'Mark as solved' },
      help: { report: 'The report that showed it' },
      empty: 'No weak spots from reports so far',
    },
  },
  subprocesses: {
    'slm-framework': [
      'Maintenance of the SLM Framework',
      'Keep calendars and holidays up to date',
      'Check that the targets can be measured with the existing clocks',
      'Check that the sum of OLAs and UCs fits into each SLA',
    ],
    'customer-enrolment': [
      'Sign-up of Customers to Standard Services',
      'Confirm that the standard service covers what the customer needs',
      'Note customer, service and dates',
      'Add the standard targets of the service',
    ],
    requirements: [
      'Identification of Service Requirements',
      'Write the result that the customer expects, not the technique',
      'Say how much, when, and how it will be measured',
      'Make a first estimate of cost and feasibility',
    ],
    decomposition: [
      'Decomposition of Business Services into Supporting Services',
      'Relate the business service to the supporting services that it uses',
      'Share out each requirement among them',
      'Decide which are given in house (OLA) and which are bought (UC)',
    ],
    'technical-design': [
      'Technical and Organisational Service Design',
      'Design applications and infrastructure to meet the requirement',
      'Say which teams and skills are needed',
      'Plan how it will be monitored and how it will be recovered',
    ],
    'rfc-compilation': [
      'RFC Compilation and Submission',
      'Gather design, cost, dates and risks',
      'Check that the customer accepts cost and dates',
      'Submit the request for change',
    ],
    'sign-off': [
      'Agreements Sign-Off and Service Activation',
      'Sign the OLAs and UCs that carry it first',
      'Check that the service meets its acceptance criteria',
      'Sign the agreement and put the service into operation',
      'Let the teams know what was promised',
    ],
    'monitoring-reporting': [
      'Service Level Monitoring and Reporting',
      'Compare each target with what was measured',
      'Tell the weak spots and why they are there',
      'Log a service issue for each of them',
      'Publish the report and talk it over with the customer',
    ],
  },
  kpis: {
    'services-covered-by-slas': [
      'Services covered by SLAs',
      'Live services with at least one SLA in force at the end of P; shown with their share of all live services',
    ],
    'services-covered-by-olas-ucs': [
      'Services covered by OLAs/UCs',
      'Live services whose SLAs are all backed by an OLA or UC in force at the end of P; shown with their share of all live services',
    ],
    'monitored-slas': [
      'Monitored SLAs',
      'SLAs in force at the end of P with at least one target measured in P and a report published in P that states their weak spots',
    ],
    'slas-under-review': ['SLAs under review', 'SLAs that were reviewed in P'],
    'fulfilment-of-service-levels': ['Fulfilment of service levels', 'Service level targets measured in P that were met'],
    'service-issues': ['Number of service issues', 'Issues found in service level reports in P and addressed in an improvement plan'],
  },
}

export const enMessages = messages('service-level', {
  customerMissing: 'An SLA names its customer.',
  teamMissing: 'An OLA needs a responsible team.',
  supplierMissing: 'A UC needs a supplier.',
  reviewed: 'Reviewed.',
  measured: 'Counted again from the clocks.',
})
