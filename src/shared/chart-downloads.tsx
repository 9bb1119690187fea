import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { framedScene } from '../charts/framed-scene.ts';
import type { Scene } from '../charts/mark.ts';
import { lightPalette } from '../charts/palettes.ts';
import { sceneToSvg } from '../charts/scene-to-svg.ts';
import { currentRound, type Project } from '../domain/model/project.ts';
import { exportFileName } from '../export/file-name.ts';
import { useFormat } from '../i18n/use-language.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { saveBlob, saveText } from '../ui/download.ts';
import { exportFile } from '../workers/export.client.ts';
import { today } from './local-day.ts';

interface ChartDownloadsProps {
  readonly project: Project;
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly description: string;
  readonly draw: () => Scene;
}

/** Saves one chart as PNG (twice as many pixels as points) or SVG, with title, n and date inside the picture. */
export function ChartDownloads(props: ChartDownloadsProps) {
  const { project, kind, title, note, description, draw } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');

  const framed = (): Scene =>
    framedScene({
      scene: draw(),
      title,
      note: `${project.organisation || t('untitledProject')} · ${note} · ${format.date(today())}`,
      sampleMark: project.isSample ? t('sampleBadge') : null,
    });
  const fileName = (extension: string): string =>
    exportFileName({
      organisation: project.organisation,
      round: currentRound(project).name,
      kind,
      date: today(),
      extension,
    });
  const savePng = async () => {
    setState('busy');
    const result = await exportFile({ kind: 'png', scene: framed(), scale: 2, palette: 'light' });
    if (result.ok)
      saveBlob(new Blob([result.value.bytes], { type: result.value.mediaType }), fileName('png'));
    setState(result.ok ? 'idle' : 'failed');
    announce(t(result.ok ? 'chart.saved' : 'chart.failed'));
  };
  const saveSvg = () => {
    saveText(sceneToSvg(framed(), lightPalette, { title, description }), fileName('svg'), 'image/svg+xml');
    announce(t('chart.saved'));
  };

  return (
    <>
      <Button variant="quiet" small disabled={state === 'busy'} onClick={() => void savePng()}>
        {t('chart.savePng')}
      </Button>
      <Button variant="quiet" small onClick={saveSvg}>
        {t('chart.saveSvg')}
      </Button>
      {state === 'failed' ? <span>{t('chart.failed')}</span> : null}
    </>
  );
}
