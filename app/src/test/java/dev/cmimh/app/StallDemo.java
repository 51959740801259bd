package dev.cmimh.app;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import java.util.*;
import java.util.concurrent.*;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.*;
import javafx.stage.Stage;

public final class StallDemo {
  static Stage st;
  static Node q(String s) { return st.getScene().lookup(s); }
  public static void main(String[] a) throws Exception {
    FxThread.start();
    Wiring w = FxThread.call(() -> new Wiring(new ExplorerHome(Path.of(a[0])), new SimpleBooleanProperty()));
    st = FxThread.call(Stage::new);
    FxThread.run(() -> w.show(st, () -> System.exit(0)));
    FxThread.run(() -> { st.setWidth(1000); st.setHeight(900);});
    FxThread.waitUntil("engine", () -> q("#header-train") != null && !q("#header-train").isDisabled());
    boolean train = a.length > 1;
    if (train) { FxThread.run(() -> ((Button) q("#header-train")).fire()); FxThread.waitUntil("epoch 3", () -> ((Label) q("#header-epoch")).getText().startsWith("epoch 3")); }
    List<Double> stalls = Collections.synchronizedList(new ArrayList<>());
    Thread probe = Thread.ofPlatform().daemon().start(() -> { while (true) { long t=System.nanoTime(); CountDownLatch l=new CountDownLatch(1); Platform.runLater(() -> { stalls.add((System.nanoTime()-t)/1e6); l.countDown(); }); try { l.await(); Thread.sleep(1);} catch (InterruptedException e) { return; } } });
    String[] words={"heart","red car","dog","flag","sad face","tree","blue square","clock","fish","moon","king","music"};
    List<Double> lat=new ArrayList<>();
    for (int round=0; round<2; round++) {
      if (round==1) stalls.clear();
      lat.clear();
      for (String word: words) {
        for (int i=1;i<=word.length();i++) { String s=word.substring(0,i); boolean last=i==word.length(); long t=System.nanoTime(); FxThread.run(() -> { TextInputControl f=(TextInputControl) q("#search-field"); f.requestFocus(); f.setText(s); f.end(); });
          if (last) { FxThread.waitUntil("answer "+s, () -> s.strip().equals(q("#search-results").getUserData())); lat.add((System.nanoTime()-t)/1e6);} else Thread.sleep(60); }
        Thread.sleep(1200);
      }
    }
    probe.interrupt();
    Collections.sort(lat); List<Double> s=new ArrayList<>(stalls); Collections.sort(s);
    System.out.printf("latency %s%nstall n=%d p50 %.2f p95 %.2f p99 %.2f p999 %.2f max %.2f%n", lat.stream().map(d->"%.0f".formatted(d)).toList(), s.size(), s.get(s.size()/2), s.get(s.size()*95/100), s.get(s.size()*99/100), s.get(s.size()*999/1000), s.getLast());
    System.out.println(((Label) q(".column-title")).getText());
    System.exit(0);
  }
}
