/** The texts of Project Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Project Management (Transition Planning and Support)',
  purpose: 'Plan and coordinate the resources to deploy a release within the estimated cost, time and quality.',
  roles: { 'project-manager': 'Project Manager' },
  records: {
    project: {
      fields: {
        release: 'Release that it delivers',
        forecastEnd: 'Expected end',
        resourceUse: 'Use of what was planned',
        withinResources: 'Within what was planned',
      },
      states: { planning: 'In planning' },
      moves: { resumeWork: 'Go on working' },
      sections: { what: 'What is to be achieved' },
      help: {
        plannedEnd: 'What was agreed at the start; it does not move',
        forecastEnd: 'What is expected today',
        actualEffort: 'The sum of the tasks done',
        resourceUse: 'Actual cost and effort over those planned, on average',
        lessons: 'What you would do again and what otherwise next time',
      },
      empty: 'Propose a project for what is larger than a change',
    },
    'project-charter': {
      help: { scope: 'What is in and, above all, what is not' },
      empty: 'Write the charter before the project starts',
    },
    'charter-revision': {
      fields: { charter: 'Project charter', what: 'What changes', afterStart: 'After the start' },
      empty: 'No charter has changed',
    },
    milestone: {
      moves: { reach: 'Mark as reached' },
      empty: 'Set milestones: what can be checked on a day',
    },
    'project-task': {
      help: { effort: 'Time really worked; it adds up in the project' },
      empty: 'Divide the project into tasks',
    },
    'status-report': {
      fields: { next: 'What is next', forecastEnd: 'Expected end' },
      empty: 'Report progress before stakeholders ask',
    },
  },
  subprocesses: {
    initiation: [
      'Project Initiation',
      'Say what is to be achieved, and for whom',
      'Name the owner and the sponsor',
      'Write the project charter: goals, scope, risks',
      'Sign the charter before you start',
    ],
    planning: [
      'Project Planning and Coordination',
      'Divide the work into tasks with effort and date',
      'Set milestones that can be checked',
      'Book people and budget',
      'Check that it does not clash with other releases',
      'Set planned cost, effort and end',
    ],
    control: [
      'Project Control',
      'Compare tasks, cost and effort with the plan',
      'Say which end is expected today',
      'What changes the scope is revised in the charter',
      'Clear obstacles, or take them to those who can',
    ],
    reporting: [
      'Project Reporting and Communication',
      'Say what was done and what is next, plainly',
      "Say the project's health and its risks",
      'Publish the report to the stakeholders',
    ],
  },
  kpis: {
    projects: [
      'Number of projects',
      'Major releases under control of project management in P: those of projects that ran at some time in P',
    ],
    'charter-share': ['Percentage of projects with project charters', 'Projects started in P with a signed charter'],
    'budget-adherence': [
      'Adherence to project budget',
      'Actual over planned consumption of financial and personnel resources of the projects closed in P; one above 100 % used more than planned',
    ],
    'project-delays': ['Project delays', 'Mean actual minus planned completion date of the projects closed in P'],
    'charter-changes': ['Number of changes to project charter', "Changes to project charters in P after the project's start"],
  },
}

export const enMessages = messages('project', {
  charterSigned: 'Its charter was signed.',
  reported: 'Reported in {title}.',
})
