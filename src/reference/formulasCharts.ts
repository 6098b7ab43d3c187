/** Formulas of control charts, co-occurrence, portfolios, counts, alerts and priorities; see formulas.ts. */
import {defaults} from "../stats/defaults.js";

const r = String.raw;

export const chartFormulas = {
  xmr: [r`\bar x\pm\frac{3\,\overline{MR}}{d_2},\quad d_2=\frac2{\sqrt\pi}`, r`MR_i=|x_i-x_{i-1}|`],
  uChart: [r`\bar u\pm3\sqrt{\bar u/n_i}`, r`\text{Laney: }\ \bar u\pm3\,\sigma_z\sqrt{\bar u/n_i}`],
  cExactLimits: [r`\Pr(X\le L)\le ${defaults.controlTail},\quad \Pr(X\ge U)\le ${defaults.controlTail}`],
  pair: [
    r`\text{lift}=\frac{n_{ab}\,n}{n_a\,n_b},\quad \text{expected}=\frac{n_a\,n_b}{n}`,
    r`p=\Pr\{\mathrm{Hypergeom}(n,n_a,n_b)\ge n_{ab}\}`
  ],
  bh: [r`q_{(k)}=\min_{j\ge k}\ \frac mj\,p_{(j)}`],
  ebh: [r`\hat k=\max\left\{k:\ e_{(k)}\ge\frac{m}{k\,\alpha}\right\}`],
  ebLognormalGiven: [
    r`\ell\sim\mathcal N(m,s^2),\quad \ell=\log\text{ratio}`,
    r`\log L=x_1\ell-(x_0+x_1)\ln(t_0+e^{\ell}t_1)`
  ],
  ebGammaGiven: [r`\theta\mid x_1\sim\mathrm{Gamma}(a+x_1,\ b+E),\quad E=x_0\,\tfrac{t_1}{t_0}`],
  garwood: [r`\left[\ \Gamma^{-1}_{\alpha/2}(x)/t,\ \ \Gamma^{-1}_{1-\alpha/2}(x+1)/t\ \right]`],
  poissonTrend: [r`\log\,\mathrm{E}[Y_i]=\log(\text{exposure}_i)+a+b\,i`],
  wilson: [
    r`\text{centre}=\frac{\hat p+z^2/2n}{1+z^2/n}`,
    r`\text{half-width}=\frac{z}{1+z^2/n}\ \sqrt{\frac{\hat p(1-\hat p)}{n}+\frac{z^2}{4n^2}}`
  ],
  newcombe: [
    r`\hat p_1-\hat p_0-\sqrt{(\hat p_1-l_1)^2+(u_0-\hat p_0)^2}`,
    r`\hat p_1-\hat p_0+\sqrt{(u_1-\hat p_1)^2+(\hat p_0-l_0)^2}`
  ],
  clusteredProportion: [
    r`n_{\text{eff}}=\frac{n}{\text{deff}}`,
    r`\text{deff}=\frac{\mathrm{Var}_{\text{cluster}}(\hat p)}{\hat p(1-\hat p)/n}`
  ],
  pagesPerShift: [r`\bar x\cdot\exp\!\left(\pm t\cdot\sqrt{\max(1,\hat\varphi)/\textstyle\sum x}\right)`],
  priorityMinutes: [
    r`\text{score}=\frac{(\sum m/Q)\cdot\text{reduction}}{\text{effort days}}`,
    r`s^2=\frac{\sum m^2}{(\sum m)^2}+s^2_{\text{reduction}}+s^2_{\text{effort}}`
  ],
  priorityCompare: [r`\Pr(a>b)=\Phi\!\left(\frac{\ln(a/b)}{\sqrt{s_a^2+s_b^2}}\right)`],
  priorityEnumeration: [r`\frac{\text{frequency}\times\text{impact}}{\text{effort}}`]
} as const;
