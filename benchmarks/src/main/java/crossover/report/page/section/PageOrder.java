package crossover.report.page.section;

import java.util.List;

/** The sections of a run's page in their order: a further one is its file and a line here. */
public final class PageOrder {
    public static final List<Section> SECTIONS = List.of(
            new VerdictSection(),
            new HardwareSection(),
            new SizeSweepSection(),
            new CrossoverSection(),
            new SpeedupSection(),
            new BreakdownSection(),
            new DeviceSpeedSection(),
            new ExecutorSection(),
            new OpenSection(),
            new AbsentSection(),
            new CellSection(),
            new MethodSection());

    private PageOrder() {}
}
