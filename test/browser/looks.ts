import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import type { OpenPage } from './open-pages.ts'

/** What axe asks of a page in each look. Its structure is the same in all of them; colours and scrolling are not. */
const looks = [
  { colorScheme: 'light', width: 1280, rules: undefined },
  { colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { colorScheme: 'light', width: 390, rules: ['color-contrast', 'scrollable-region-focusable'] },
] as const

/** Words by which a page would say what is so. No page does: origins, conflicts and changes are what the product states. */
export const verdictOnTruth = /\b(?:true|false|fake|verified|debunked)\b/iu

/** In light and dark, wide and narrow: nothing sticks out, nothing keeps a reader out, no complaint, no other host. */
export async function expectGoodLooks({ page, complaints, foreignRequests }: OpenPage): Promise<void> {
  for (const { colorScheme, width, rules } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 860 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    const axe = new AxeBuilder({ page })
    const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
    expect(grave, `${colorScheme}, ${width} px`).toEqual([])
    expect(overflow, `${colorScheme}, ${width} px`).toBeLessThanOrEqual(0)
  }
  expect(complaints).toEqual([])
  expect(foreignRequests).toEqual([])
}
