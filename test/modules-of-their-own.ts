/**
 * Tests that need the modules fresh, or change what the language shares. All others share what they import with the files
 * before them, which saves half of the time.
 */
export const modulesOfTheirOwn: readonly string[] = ['test/hostile/**', 'test/household/calendar-kept.test.ts']
