import { change, fault, type Condition } from './condition.ts'

const api = /^\/(?:gitlab\/)?api\//

export const network: readonly Condition[] = [
  {
    name: 'gitlab-slow',
    title: 'GitLab is slow',
    description: 'Every answer of both GitLab servers takes three seconds.',
    rows: [],
    turnOn: (_world, hindrances) => change(hindrances, 'gitlabDelayMs', 3000),
  },
  {
    name: 'gitlab-silent',
    title: 'GitLab’s API does not answer',
    description: 'Requests to /api are accepted and never answered. The app waits for 30 seconds.',
    rows: [26],
    turnOn: fault({ path: api }, 'hang'),
  },
  {
    name: 'gitlab-500',
    title: 'GitLab’s API has an internal error',
    description: 'Requests to /api are answered with 500 and GitLab’s own words.',
    rows: [26],
    turnOn: fault({ path: api }, { status: 500, body: { message: '500 Internal Server Error' } }),
  },
  {
    name: 'gitlab-502',
    title: 'GitLab’s API answers 502',
    description: 'The web server in front of GitLab says so, in HTML and without CORS headers.',
    rows: [26],
    turnOn: fault({ path: api }, 'html-502'),
  },
  {
    name: 'gitlab-reset',
    title: 'The connection to GitLab’s API breaks',
    description: 'Requests to /api end in a network error.',
    rows: [26],
    turnOn: fault({ path: api }, 'reset'),
  },
  {
    name: 'gitlab-truncated',
    title: 'Answers of GitLab’s API break off',
    description: 'The connection ends in the middle of the body.',
    rows: [26],
    turnOn: fault({ path: api }, 'truncated'),
  },
  {
    name: 'gitlab-malformed',
    title: 'Answers of GitLab’s API are malformed',
    description: 'Half of the JSON, with the right status.',
    rows: [26],
    turnOn: fault({ path: api }, 'malformed-json'),
  },
  {
    name: 'gitlab-enormous',
    title: 'Answers of GitLab’s API are enormous',
    description: 'Each of them has 11 MB.',
    rows: [26],
    turnOn: fault({ path: api }, 'enormous'),
  },
]
