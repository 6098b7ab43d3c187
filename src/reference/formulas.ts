/** The formula of each headline method in TeX, by the name of its function. One string a line, short enough for a phone. */
import {defaults} from "../stats/defaults.js";
import {chartFormulas} from "./formulasCharts.js";

const r = String.raw;
const {threshold, baselineDays, triggerExclusionDays, washoutDays, minFollowupWeeks, maxRatio} = defaults;
const {durationLooks, durationAlpha} = defaults;

const rates = {
  windowCounts: [
    r`\text{baseline } [\,t_{\text{trigger}}-${triggerExclusionDays + baselineDays},\ t_{\text{trigger}}-${triggerExclusionDays})`,
    r`\text{follow-up } [\,t_{\text{closed}}+${washoutDays},\ \min(\text{as-of},\ +${maxRatio}\,t_0))`
  ],
  rateRatioExact: [
    r`X_1 \mid N \sim \mathrm{Bin}\!\left(N,\ \frac{r\,t_1}{t_0+r\,t_1}\right),\quad N=x_0+x_1`,
    r`\hat r=\frac{x_1/t_1}{x_0/t_0}`,
    r`r_{\text{low}}=\frac{q}{1-q}\cdot\frac{t_0}{t_1},\quad q=B^{-1}_{\alpha/2}(x_1,\ x_0+1)`
  ],
  rateRatioTest: [
    r`p_{\text{less}}=\Pr\{\mathrm{Bin}(N,\tfrac{t_1}{t_0+t_1})\le x_1\}`,
    r`p=\min(1,\ 2\min(p_{\text{less}},\ p_{\text{greater}}))`
  ],
  rateRatioMidp: [r`p=\Pr\{X<x_1\}+\tfrac12\Pr\{X=x_1\}`],
  gammaPoissonPosterior: [
    r`\lambda_i\mid x_i\sim\mathrm{Gamma}(x_i+\tfrac12,\ t_i)`,
    r`\Pr(\text{ratio}<r)=I_{\,r t_1/(t_0+r t_1)}(x_1+\tfrac12,\ x_0+\tfrac12)`
  ],
  overdispersion: [
    r`\hat\varphi=\frac{1}{n-2}\sum_i\frac{(y_i-\hat\mu_i)^2}{\hat\mu_i}`,
    r`\log\hat r\pm t_{n-2}\sqrt{\hat\varphi\left(\tfrac1{x_0}+\tfrac1{x_1}\right)}`
  ],
  dispersionFactor: [
    r`\varphi=\max\!\left(1,\ \varphi_{\text{week}},\ \varphi_{4\text{ weeks}},\ \varphi_{\text{week}}\frac{1+\rho}{1-\rho}\right)`
  ],
  negBinomial: [
    r`\mathrm{Var}(Y)=\mu+\mu^2/\theta`,
    r`\mathrm{Var}(\log\hat\mu_g)=\frac{1+\mu_g/\theta}{n_g\,\mu_g}`
  ],
  didRatio: [r`\psi=\frac{x_1/x_0}{y_1/y_0}`],
  powerGivenBaseline: [
    r`k=\max\{x_1:\ p_{\text{less}}(x_1)\le\alpha\}`,
    r`\text{power}(r)=\Pr\{\mathrm{Poisson}(r\,x_0t_1/t_0)\le k\}`
  ],
  weeksNeeded: [r`\min\{w:\ \text{power}(r,\ t_1=w)\ge \pi\}`]
} as const;

const durations = {
  hodgesLehmann: [
    r`\hat\Delta=\operatorname{median}_{i,j}(\log b_j-\log a_i)`,
    r`\text{ratio}=e^{\hat\Delta}`
  ],
  mannWhitney: [r`W=\#\{b>a\}+\tfrac12\#\{b=a\}`, r`\Pr(\text{later is longer})=\frac{W}{mn}`],
  verdictDurations: [r`p_{\text{less}}\le ${durationAlpha} \text{ at week } ${durationLooks.join(r`,\ `)}`],
  logShift: [
    r`\exp\!\left(\overline{\log b}-\overline{\log a}\,\pm t_{\nu}\sqrt{\tfrac{s_a^2}{n_a}+\tfrac{s_b^2}{n_b}}\right)`
  ],
  medianRatioExactBootstrap: [
    r`\Pr(M^*\le x_{(k)})=\Pr\{\mathrm{Bin}(n,\tfrac kn)\ge\lceil \tfrac n2\rceil\}`
  ],
  medianCi: [r`(x_{(k)},\ x_{(n+1-k)}),\quad k=\mathrm{Bin}^{-1}_{\alpha/2}(n,\tfrac12)`],
  mttrNullProb: [
    r`\Phi\!\left(\frac{\ln(1-X)-\tfrac12(v_0-v_1)}{\sqrt{v_0+v_1}}\right)`,
    r`v_i=\ln\!\left(1+\frac{e^{\sigma^2}-1}{n_i}\right)`
  ],
  kaplanMeier: [
    r`\hat S(t)=\prod_{t_i\le t}\left(1-\frac{d_i}{n_i}\right)`,
    r`\widehat{\mathrm{Var}}=\hat S^2\sum_{t_i\le t}\frac{d_i}{n_i(n_i-d_i)}`
  ],
  logrank: [r`\chi^2=(O-E)^{\mathsf T}V^{-1}(O-E),\quad E_g=\sum_i d_i\frac{n_{gi}}{n_i}`],
  aalenJohansen: [r`\hat F_k(t)=\sum_{t_i\le t}\hat S(t_i^-)\,\frac{d_{ki}}{n_i}`],
  mcf: [r`\hat M(t)=\sum_{t_i\le t}\frac{d_i}{R_i}`, r`\hat M\cdot\exp(\pm z\cdot\mathrm{sd}/\hat M)`],
  laplace: [r`U=\frac{\bar t-T/2}{T\sqrt{1/(12n)}}`],
  crowAmsaa: [r`\hat\beta=\frac{n}{\sum_i\ln(T/t_i)},\quad \text{rate now}=\hat\beta\,\frac nT`],
  mantelByar: [r`\chi^2=\frac{(O_1-E_1)^2}{V},\quad E_1=\sum_i d_i\frac{n_{1i}}{n_i}`]
} as const;

const evidence = {
  eValue: [
    r`e_{\text{improved}}=\frac1{19}\sum_{\rho}\rho^{\,x_1}\left(\frac{t_0+t_1}{t_0+\rho\,t_1}\right)^{x_0+x_1}`,
    r`e_{\text{worsened}}=\frac1{19}\sum_{\rho}\rho^{-x_1}\left(\frac{t_0+t_1}{t_0+t_1/\rho}\right)^{x_0+x_1}`,
    r`\rho\in\{0.05,\,0.10,\,\dots,\,0.95\},\quad x_i\to x_i/\varphi`
  ],
  firstCrossing: [
    r`w^*=\min\{w\ge ${minFollowupWeeks}:\ e(w)\ge ${threshold}\}`,
    r`\text{date}=\text{closed}+${washoutDays}\,\text{d}+7w^*\,\text{d}`
  ],
  confSequence: [r`\{\theta:\ e(x_0,t_0;\ x_1,\theta\,t_1)<${threshold} \text{ in both directions}\}`],
  comparisonAdjustedE: [
    r`e(x_0,y_0;\ x_1,y_1)\ \text{ with }\ \varphi\cdot\varphi_{\text{did}}`,
    r`\varphi_{\text{did}}=1+\frac{1/y_0+1/y_1}{1/(x_0+\frac12)+1/(x_1+\frac12)}`
  ],
  bestCase: [r`\min\{w:\ e_{\text{improved}}(x_0,t_0;\ x_1,w)\ge ${threshold}\}`],
  projectedLook: [r`x_1(w)=x_1+\lambda\,(w-t_1)`],
  eRulePower: [
    r`k_E=\max\{x_1:\ e_{\text{improved}}\ge ${threshold}\}`,
    r`r_{\text{mde}}=\frac{\Gamma^{-1}_{1-\pi}(k_E+1)}{x_0\,t_1/t_0}`
  ],
  minBaseline: [r`\min\{x_0:\ e_{\text{improved}}(x_0,t_0;\ 0,${maxRatio}t_0)\ge ${threshold}\}`],
  lifetimeCrossing: [
    r`\Pr\{\exists\,w:\ e(w)\ge ${threshold}\}=\sum_{x_0}\Pr(x_0)\,c(x_0)`,
    r`c(x_0)=\Pr\{\exists\,w:\ e(w)\ge ${threshold}\mid x_0\}`
  ]
} as const;

/** Lines of TeX by function name. */
export const formulas: Readonly<Record<string, readonly string[]>> = {
  ...rates,
  ...durations,
  ...evidence,
  ...chartFormulas
};
