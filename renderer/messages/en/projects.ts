import type { projects as german } from '../de/projects.ts'

export const projects: Readonly<Record<keyof typeof german, string>> = {
  'project.title': 'Take in an article with its history',
  'project.isNew': 'This article is not here yet.',
  'project.isKnown': 'This article is here already; both will be merged.',
  'project.nothingNew': 'Everything in this file is here already.',
  'project.brings':
    'The file brings {edits, plural, one {# edit} other {# edits}}, {decisions, plural, one {# decision} other {# decisions}} and {notes, plural, one {# note} other {# notes}}.',
  'project.people': 'By {people}',
  'project.add': 'Take in',
  'project.merge': 'Merge',
  'project.open': 'Show the article',
  'project.conflicts':
    '{count, plural, one {# place was} other {# places were}} decided differently on both sides',
  'project.left': '{count, plural, one {# left} other {# left}}',
  'project.allChosen': 'all chosen',
  'project.allOurs': 'All from here',
  'project.allTheirs': 'All from the file',
  'project.ours': 'Here',
  'project.theirs': 'From the file',
  'project.segment': 'Segment {number}',
  'project.flag': 'Segment {number}, flag on “{words}”',
  'project.rows': 'Which sentences stand side by side',
  'project.rowCount': '{count, plural, one {# row} other {# rows}}',
  'project.confirmed': 'confirmed',
  'project.state.open': 'The flag stays open',
  'project.state.accepted': 'Suggestion accepted',
  'project.state.corrected': 'Corrected by hand',
  'project.state.dismissed': 'Flag dismissed',
  'project.state.gone': 'Flag settled',
}
