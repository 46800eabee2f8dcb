import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { ClaimView } from '../api.ts'
import type { Evidence } from '../evidence.ts'
import type { Choice } from '../stemma/choice.ts'
import { Assertions } from './assertions.tsx'
import { groupConflicts, harmless } from './conflict-groups.ts'
import { Conflicts } from './conflicts.tsx'
import { Drifts } from './drifts.tsx'
import { History } from './history.tsx'
import { Numbers } from './numbers.tsx'

interface ClaimTabsProps {
  readonly view: ClaimView
  readonly evidence: Evidence
  readonly caseId: string
  readonly shown: Choice | undefined
  readonly onPoint: (choice: Choice | undefined) => void
}

/** Everything that was said of the claim, by kind. */
export function ClaimTabs(props: ClaimTabsProps): ReactNode {
  const { view, evidence } = props
  const numbered = view.claim.assertions.filter(({ quantity }) => quantity !== null)
  const unsettled = groupConflicts(view.conflicts).filter(({ verdict }) => !harmless.includes(verdict))
  const against = view.claim.assertions.filter(({ stance }) => stance !== 'asserts' && stance !== 'hedges')
  return (
    <Tabs className="tabs">
      <TabList aria-label="What was said of the claim" className="tab-list">
        <Tab id="assertions">
          Assertions <span className="count">{view.claim.assertions.length}</span>
        </Tab>
        <Tab id="numbers" isDisabled={numbered.length === 0}>
          Numbers <span className="count">{numbered.length}</span>
        </Tab>
        <Tab id="conflicts">
          Conflicts and denials <span className="count">{unsettled.length + against.length}</span>
        </Tab>
        <Tab id="drifts">
          Changed on the way <span className="count">{view.drifts.length}</span>
        </Tab>
        <Tab id="history">History</Tab>
      </TabList>
      <TabPanel id="assertions">
        <Assertions {...props} />
      </TabPanel>
      <TabPanel id="numbers">
        <Numbers view={view} evidence={evidence} />
      </TabPanel>
      <TabPanel id="conflicts">
        <Conflicts view={view} evidence={evidence} caseId={props.caseId} />
      </TabPanel>
      <TabPanel id="drifts">
        <Drifts view={view} evidence={evidence} />
      </TabPanel>
      <TabPanel id="history">
        <History view={view} />
      </TabPanel>
    </Tabs>
  )
}
