import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'

// Jira's page offers every way of failing to whoever runs `npm start`: by keyboard, in a narrow window, at the app.

const find = 'Find a condition'

test('a row of the failure table is found, turned on and off again by keyboard in a narrow window', async ({ admin }) => {
  const { jira } = admin
  await jira.resizes(320, 720)
  await admin.openJira()
  await jira.tabsTo('button', /^Conditions/)
  await jira.keys('Enter')
  await jira.sees('searchbox', find, { focused: true })
  await jira.types('row 18')
  await jira.within('complementary').seesCount('checkbox', null, 2)
  expect(await jira.runs(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await jira.keys('Tab')
  await jira.keys('Space')
  await jira.sees('checkbox', 'The browser blocks pop-ups', { checked: true })
  await jira.sees('button', 'Turn all off', { enabled: true })
  await jira.keys('Escape')
  await jira.sees('button', 'Conditions 1 on', { focused: true })

  await admin.getStarted()
  await admin.presses('Sign in to GitLab')
  await admin.sees('alert', undefined, { saying: 'Your browser blocked the sign-in window' })

  await jira.presses(/^Conditions/)
  await jira.types('nothing of this kind')
  await jira.reads('There is no such condition.')
  await jira.tabsTo('button', 'Turn all off')
  await jira.keys('Enter')
  await jira.sees('searchbox', find, { focused: true })
  await jira.tabsTo('button', 'Close', 'Shift+Tab')
  await jira.keys('Enter')
  await jira.sees('button', 'Conditions')
})

test('what GitLab, its page and its answers can do wrong is seen in the app', async ({ admin, world, troubles }) => {
  troubles.allowPolicyToBlock()
  await admin.openJira()
  await admin.setCondition('The answer is to another request')
  await admin.getStarted()
  await admin.signIn()
  await admin.sees('alert', undefined, { saying: 'This answer belongs to another sign-in' })
  await admin.setCondition('The answer is to another request', false)

  chosen(world)
  await admin.setCondition('The page may ask only GitLab.com')
  await admin.jira.reloads()
  await admin.sees('alert', undefined, { saying: 'The policy of this page does not let it ask the instance' })
})
