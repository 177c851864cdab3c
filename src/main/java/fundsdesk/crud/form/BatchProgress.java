package fundsdesk.crud.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far a batch is, with a way to stop it. */
final class BatchProgress extends Div {

    private final BatchRun<?, ?> run;
    private final Workbench bench;
    private final ProgressBar bar;
    private final Span words = new Span();

    BatchProgress(BatchRun<?, ?> run, Workbench bench) {
        this.run = run;
        this.bench = bench;
        this.bar = new ProgressBar(0, Math.max(1, run.total()));
        addClassName("batch-progress");
        Button stop = new Button(bench.texts().of("batch.stop"), click -> run.stop());
        stop.setDisableOnClick(true);
        add(words, bar, stop);
        show();
    }

    void show() {
        int done = run.results().size();
        bar.setValue(done);
        words.setText(bench.texts().of("batch.progress", done, run.total()));
    }
}
