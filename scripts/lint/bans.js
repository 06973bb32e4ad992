// What the project bans that no rule of the linter knows: a rule each, so that a folder can be told apart by name.
// Loaded by the linter in plain Node, hence JavaScript.

import { tsImport } from 'tsx/esm/api'

/** What the page cannot use, because the build leaves it out. */
const { replacements } = await tsImport('../../build/atlaskit/replacements.ts', import.meta.url)
const leftOut = replacements.flatMap(({ forbids }) => forbids)

const letReactWrite = 'Names of groups come from strangers: let React write text.'
const waitForWhatIsSeen = 'Wait for what the user sees, not for time to pass.'

/** By the name of the rule: what is banned, as a selector of esquery, and what to do instead. */
const bans = {
  'no-interface': {
    selector: 'Program > TSInterfaceDeclaration, Program > ExportNamedDeclaration > TSInterfaceDeclaration',
    instead: 'Write a `type`: an interface is for merging with a global.',
  },
  'no-default-export': {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    instead: 'Export by name: a default export gets another name at every import.',
  },
  'no-dangerous-html': { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', instead: letReactWrite },
  'no-inner-html': { selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]', instead: letReactWrite },
  'no-cookie': {
    selector: 'MemberExpression[object.name="document"][property.name="cookie"]',
    instead: 'The page works without cookies: it runs in a cross-site frame.',
  },
  'no-mock': {
    selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/mock$/i]',
    instead: 'Nothing of our own is mocked: let the stand-in answer.',
  },
  'no-wait-for-timeout': { selector: 'CallExpression[callee.property.name="waitForTimeout"]', instead: waitForWhatIsSeen },
  'no-sleep': { selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]', instead: waitForWhatIsSeen },
}

const ruleOf = (banned) => ({
  create: (context) =>
    Object.fromEntries(
      banned.map(({ selector, instead }) => [
        selector,
        (node) => {
          context.report({ node, message: instead })
        },
      ]),
    ),
})

export default {
  meta: { name: 'project' },
  rules: {
    ...Object.fromEntries(Object.entries(bans).map(([name, ban]) => [name, ruleOf([ban])])),
    'no-left-out-part': ruleOf(leftOut),
  },
}
