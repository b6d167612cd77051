import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'trip-map/trip-map.css';
import 'trip-map/define';

function Page() {
  const [step, setStep] = useState('none');
  return (
    <>
      <trip-map src="/trips/kishida-2024-07.json" onstepchange={({ detail }) => setStep(detail.step.id)}>
        <p>Fallback</p>
      </trip-map>
      <output>{step}</output>
    </>
  );
}

createRoot(document.querySelector('main')).render(<StrictMode><Page /></StrictMode>);
