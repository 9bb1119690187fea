/** Opens the sample project from the start page. @returns {Promise<string>} the project's id */
export async function openSampleProject(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Look at a sample project' }).click();
  await page.waitForURL(/#\/p\/[^/]+\/gaps$/);
  return new URL(page.url()).hash.split('/')[2] ?? '';
}
