import { createInstanceSettingsCalls } from '../gitlab/instance-settings-calls.ts'
import { createIntegrationCalls } from '../gitlab/integration-calls.ts'
import { createMergeRequestCalls } from '../gitlab/merge-request-calls.ts'
import { createJiraCalls } from '../jira/jira-calls.ts'
import { AccessScreen } from '../ui/access/access-screen.tsx'
import { AdministratorKit } from '../ui/administrator-kit/administrator-kit.tsx'
import { SettingsCheck } from '../ui/administrator-kit/settings-check.tsx'
import { DataArrivalScreen } from '../ui/data-arrival/data-arrival-screen.tsx'
import { HelpScreen } from '../ui/help/help-screen.tsx'
import { RestoreValues } from '../ui/service-management/restore-values.tsx'
import { ServiceManagementScreen } from '../ui/service-management/service-management-screen.tsx'
import { lookForData } from '../use-cases/look-for-data.ts'
import { readValues } from '../use-cases/read-values.ts'
import { compareValues, restoreValues } from '../use-cases/restore-values.ts'
import { saveIntegration } from '../use-cases/save-integration.ts'
import { saveSetting } from '../use-cases/save-setting.ts'

/** What most visits never open. */
export const openedRarely = {
  AccessScreen,
  AdministratorKit,
  DataArrivalScreen,
  HelpScreen,
  RestoreValues,
  ServiceManagementScreen,
  SettingsCheck,
  compareValues,
  createInstanceSettingsCalls,
  createIntegrationCalls,
  createJiraCalls,
  createMergeRequestCalls,
  lookForData,
  readValues,
  restoreValues,
  saveIntegration,
  saveSetting,
}
