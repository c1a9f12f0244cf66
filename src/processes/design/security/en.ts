/** The texts of IT Security Management, in English. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'IT Security Management',
  purpose: "Keep the confidentiality, integrity and availability of the organisation's information, data and services.",
  roles: { 'security-manager': 'IT Security Manager' },
  records: {
    'security-control': {
      fields: { weakness: 'Vulnerability' },
      empty: 'Log what protects you and against what',
    },
    'security-test': {
      choices: { kind: { phishing: 'Simulated phishing' } },
      empty: 'Test your controls before an attacker does',
    },
    'security-shortcoming': {
      fields: { incident: 'Security incident' },
      empty: 'What tests and incidents show stays here',
    },
    'security-incident': {
      fields: { weakness: 'Vulnerability', personalData: 'Personal data involved' },
      moves: { tellDowntime: 'Log a downtime', callOff: 'False alarm' },
      help: { reportBy: 'The time that the law sets, where personal data is involved' },
      choices: { kind: { loss: 'Loss or theft' } },
      empty: 'Log whatever looks like an attack or a leak',
    },
    'security-event': {
      fields: { incident: 'Security incident' },
      states: { examined: 'Being examined' },
      moves: { escalate: 'Escalate to an incident' },
      empty: 'Events come from security monitoring',
    },
    vulnerability: {
      fields: { cve: 'CVE', cvss: 'CVSS', reason: 'Why it is tolerated' },
      moves: { protect: 'Propose a control' },
      choices: { foundBy: { scan: 'A scan', test: 'A test', vendor: 'The vendor' } },
      empty: 'Import those of your scanner or log them here',
    },
  },
  subprocesses: {
    'control-design': [
      'Design of Security Controls',
      'State which threat it counters and what it protects',
      'Choose the simplest that is enough',
      'Check that it does not hinder work more than it is worth',
      'Request the change and test the control afterwards',
    ],
    'security-testing': [
      'Security Testing',
      'Agree in writing what is tested and who allows it',
      'Inform the monitoring team, or test whether they detect it',
      'Log each shortcoming and each vulnerability',
      'Train the people who fell for the test, without naming them',
    ],
    'security-incidents': [
      'Management of Security Incidents',
      'Contain before you investigate',
      'Keep the evidence unaltered',
      'Check whether personal data is involved and who must be informed',
      'Say which services went down because of it',
      'Recover from something that you trust',
    ],
    'security-review': [
      'Security Review',
      'Look for why it was not seen before',
      'Decide which control is missing or does not work',
      'Plan the correction with its date',
      'Review whether the risk assessment is still right',
    ],
  },
  kpis: {
    'preventive-measures': [
      'Number of implemented preventive measures',
      'Preventive security measures put in place in P in response to identified threats',
    ],
    'measure-implementation-duration': [
      'Implementation duration of preventive measures',
      'Mean time from identifying a threat to its counter measure being in place, of those put in place in P',
    ],
    'major-security-incidents': ['Number of major security incidents', 'Security incidents of the highest severity identified in P'],
    'security-downtimes': [
      'Number of security-related service downtimes',
      'Service interruptions or reduced availability in P caused by security incidents',
    ],
    'security-tests': ['Number of security tests', 'Security tests and trainings carried out in P'],
    'shortcomings-in-tests': [
      'Number of identified shortcomings during security tests',
      'Shortcomings in security mechanisms identified in tests in P',
    ],
  },
}
